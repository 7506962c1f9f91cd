namespace Reeve.Server.Options;

/// <summary>What a text of the configuration says, or what is wrong with it.</summary>
/// <typeparam name="T">The value it stands for.</typeparam>
public abstract record Parsed<T>
{
    private Parsed()
    {
    }

    /// <summary>The text is good.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record Ok(T Value) : Parsed<T>;

    /// <summary>The text is refused.</summary>
    /// <param name="Message">Why, without a full stop; it quotes the text.</param>
    public sealed record Faulty(string Message) : Parsed<T>;

    /// <summary>A good value.</summary>
    public static implicit operator Parsed<T>(T value) => new Ok(value);

    /// <summary>A refusal.</summary>
    public static implicit operator Parsed<T>(ParseFault fault) => new Faulty(fault.Message);
}
