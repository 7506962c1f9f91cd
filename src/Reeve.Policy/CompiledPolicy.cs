using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reeve.Policy.Compile;
using Reeve.Policy.Matching;
using Reeve.Policy.Syntax;

namespace Reeve.Policy;

/// <summary>
/// A policy document as an immutable program: compile once, decide any number of times on any number of threads. Compiling asks for less than saving: it
/// takes every document that the language gives a meaning to, also those of the old version; <see cref="PolicyValidator"/> has AWS's checks on saving.
/// </summary>
public sealed class CompiledPolicy
{
    private CompiledPolicy(string document, PolicyKind kind, StatementProgram[] statements, PolicyFault? fault)
    {
        Document = document;
        Kind = kind;
        Statements = statements;
        Fault = fault;
        Program = PolicyProgram.Build(statements);
    }

    /// <summary>The text that it was compiled from.</summary>
    public string Document { get; }

    /// <summary>The kind that it was compiled as.</summary>
    public PolicyKind Kind { get; }

    /// <summary>Why the document did not compile; null where it did. A decision that includes a policy with a fault refuses.</summary>
    public PolicyFault? Fault { get; }

    /// <summary>Whether there is a <see cref="Fault"/>.</summary>
    public bool IsFaulty => Fault is not null;

    /// <summary>The condition keys that the document uses, in conditions and variables: each once, in the spelling and order of first use.</summary>
    public ImmutableArray<string> ContextKeys => KeyList.Of(Statements);

    /// <summary>
    /// Whether an Allow statement speaks of any action of a service, whatever its resources and conditions ask for and whatever is denied
    /// elsewhere. No for a document that did not compile.
    /// </summary>
    /// <param name="service">The prefix of the service's actions: <c>s3</c>.</param>
    public bool GrantsAnyOf(string service)
    {
        var folded = AsciiFold.ToLower(service);
        return Array.Exists(Statements, statement => statement.IsAllow && statement.SpeaksOf(folded));
    }

    internal StatementProgram[] Statements { get; }

    internal PolicyProgram Program { get; }

    /// <summary>Compiles a document.</summary>
    /// <param name="document">The JSON text.</param>
    /// <param name="kind">What it is attached to.</param>
    /// <param name="policy">The program; null where the document does not compile.</param>
    /// <param name="fault">Why not; null where it does.</param>
    public static bool TryCompile(
        string document,
        PolicyKind kind,
        [NotNullWhen(true)] out CompiledPolicy? policy,
        [NotNullWhen(false)] out PolicyFault? fault)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (PolicyCompiler.TryCompile(document, kind, out var statements, out fault))
        {
            policy = new CompiledPolicy(document, kind, statements, null);
            return true;
        }

        policy = null;
        return false;
    }

    /// <summary>Compiles a document; one that does not compile gives a policy that refuses every decision it is part of.</summary>
    public static CompiledPolicy Compile(string document, PolicyKind kind) =>
        TryCompile(document, kind, out var policy, out var fault) ? policy : new CompiledPolicy(document, kind, [], fault);

    /// <summary>Where the document's lines begin, found anew by each who asks.</summary>
    internal LineIndex IndexLines() => new(Document);
}
