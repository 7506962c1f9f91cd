namespace Reeve.Cli.Operator;

/// <summary>The server cannot be reached, or its token cannot be found: the message says why and what to do.</summary>
internal sealed class OperatorConnectionException(string message) : Exception(message);
