namespace Reeve.Protocol.Signing;

/// <summary>Whether a signature's time is readable and close enough to now.</summary>
internal static class SigningTime
{
    public const int MaxExpires = 604800;

    public static ProtocolError? Check(
        AuthParameters parameters, SignatureExpectations expectations, out DateTimeOffset time, out string date)
    {
        var isDate = parameters.IsHttpDate
            ? AmzDate.TryParseHttpDate(parameters.Date, out time)
            : AmzDate.TryParse(parameters.Date, out time);
        date = isDate && parameters.Date.Length != AmzDate.Length ? AmzDate.ToString(time) : parameters.Date;
        if (CheckFormats(parameters, isDate) is { } unreadable)
        {
            return unreadable;
        }

        // Signatures know whole seconds; a fraction of now would refuse the last second of the window.
        var now = expectations.Now.AddTicks(-(expectations.Now.Ticks % TimeSpan.TicksPerSecond));
        if (time < now - expectations.Skew)
        {
            return SignatureErrors.Expired(date, now, expectations.Skew);
        }

        return time > now + expectations.Skew ? SignatureErrors.NotYetCurrent(date, now, expectations.Skew) : null;
    }

    private static ProtocolError? CheckFormats(AuthParameters parameters, bool isDate)
    {
        var badDate = isDate ? null : SignatureErrors.BadDate(parameters.Date);
        var badExpires = parameters.Expires is not { } expires || IsLifetime(expires) ? null : SignatureErrors.BadExpires(expires);
        return (badDate, badExpires) switch
        {
            (null, null) => null,
            ({ } one, { } other) => SignatureErrors.Incomplete($"{one} {other}"),
            _ => SignatureErrors.Incomplete(badDate ?? badExpires ?? string.Empty),
        };
    }

    private static bool IsLifetime(string text)
    {
        const int MostDigits = 6;
        if (text.Length is 0 or > MostDigits || text[0] == '0' || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var seconds = 0;
        foreach (var digit in text)
        {
            seconds = (seconds * 10) + digit - '0';
        }

        return seconds <= MaxExpires;
    }
}
