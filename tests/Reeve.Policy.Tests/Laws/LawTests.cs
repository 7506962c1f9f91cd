using CsCheck;
using Reeve.Policy.Tests.Workloads;

namespace Reeve.Policy.Tests.Laws;

/// <summary>What must be true of every decision, whatever the policies say.</summary>
public sealed class LawTests
{
    private const int Cases = 4_000;

    [Fact]
    public void The_generated_worlds_meet_all_three_outcomes_often()
    {
        var met = new int[3];

        Generators.Worlds.Sample(world => { Interlocked.Increment(ref met[(int)world.Outcome]); }, iter: Cases);

        Assert.All(met, count => Assert.InRange(count, Cases / 50, Cases));
    }

    [Fact]
    public void Without_a_matching_allow_nothing_is_allowed() =>
        Generators.Worlds.Sample(world => (world with { Statements = [.. world.Statements.Where(s => s.Contains("\"Deny\"", StringComparison.Ordinal))] }).Outcome != DecisionOutcome.Allowed, iter: Cases);

    [Fact]
    public void Order_and_repetition_of_statements_do_not_matter() =>
        Generators.Worlds.Sample(
            world => (world with { Statements = [.. world.Statements.Reverse(), .. world.Statements] }).Outcome == world.Outcome,
            iter: Cases);

    [Fact]
    public void One_document_decides_as_many_do() =>
        Generators.Worlds.Sample(world => World.Decide(world.InOneDocument()) == World.Decide(world.Request()), iter: Cases);

    [Fact]
    public void Adding_a_deny_never_allows() =>
        Gen.Select(Generators.Worlds, Generators.Statement("Deny")).Sample(
            (world, deny) => world.Outcome == DecisionOutcome.Allowed || (world with { Statements = [.. world.Statements, deny] }).Outcome != DecisionOutcome.Allowed,
            iter: Cases);

    [Fact]
    public void Adding_an_allow_never_denies() =>
        Gen.Select(Generators.Worlds, Generators.Statement("Allow")).Sample(
            (world, allow) => (world with { Statements = [.. world.Statements, allow] }).Outcome >= world.Outcome
                && ((world with { Statements = [.. world.Statements, allow] }).Outcome == DecisionOutcome.ExplicitDeny) == (world.Outcome == DecisionOutcome.ExplicitDeny),
            iter: Cases);

    [Fact]
    public void A_boundary_only_shrinks() =>
        Generators.Worlds.Sample(world => world.Outcome != DecisionOutcome.Allowed || (world with { Boundary = null }).Outcome == DecisionOutcome.Allowed, iter: Cases);

    [Fact]
    public void Session_policies_only_shrink() =>
        Gen.Select(Generators.Worlds, Generators.Statements).Sample(
            (world, session) => !World.Decide(world.InSession(session)).IsAllowed || world.Outcome == DecisionOutcome.Allowed,
            iter: Cases);

    [Fact]
    public void An_indexed_set_decides_as_its_policies_do_one_by_one() =>
        Generators.Worlds.Sample(world => World.Decide(world.Request(isIndexed: true)) == World.Decide(world.Request()), iter: Cases);

    [Fact]
    public void The_index_decides_as_a_walk_over_all_statements_does() =>
        Generators.Worlds.Sample(world => PlainScan.Decide(world.Request()) == World.Decide(world.Request(isIndexed: true)).Outcome, iter: Cases);

    [Fact]
    public void A_warm_program_decides_as_a_cold_one() =>
        Gen.Select(Generators.Worlds, Generators.Worlds).Sample(
            (first, second) =>
            {
                var warm = first.Request(isIndexed: true);
                var before = World.Decide(warm);
                World.Decide(second.Request());
                return World.Decide(warm) == before && World.Decide(first.Request()) == before;
            },
            iter: Cases);

    [Fact]
    public void Explaining_decides_as_deciding_does_and_names_a_statement_for_every_explicit_answer() =>
        Generators.Worlds.Sample(
            world =>
            {
                var explanation = Authorizer.Explain(world.Request());
                var decision = World.Decide(world.Request());
                return explanation.Decision == decision && explanation.DecidingStatements.IsEmpty == (decision.Outcome == DecisionOutcome.ImplicitDeny);
            },
            iter: Cases);

    [Fact]
    public void White_space_between_tokens_changes_nothing_but_positions() =>
        Generators.Worlds.Sample(
            world => (world with { Statements = [.. world.Statements.Select(s => s.Replace("\":", "\"\n\t : ", StringComparison.Ordinal))] }).Outcome == world.Outcome,
            iter: Cases);
}
