namespace Reeve.Server;

/// <summary>Whether the start is finished: the first account is there, and its credentials are written.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    /// <summary>Whether it is.</summary>
    public bool IsReady => _isReady;

    /// <summary>Says that it is, from now on.</summary>
    public void Reach() => _isReady = true;
}
