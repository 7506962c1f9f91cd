using CsCheck;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Models;

/// <summary>Random sequences of calls, on the code and on a model of IAM that is too simple to be wrong. A failure prints its seed and the shortest sequence.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Every_call_ends_as_in_the_model_and_every_list_is_the_models() => Steps.Sequence.Sample(
        steps =>
        {
            var (iam, scene) = (new SimpleIam(), Steps.NewScene());
            foreach (var step in steps)
            {
                var (expected, actual) = (step.Expect(iam), step.Run(scene));
                Assert.True(expected == actual, $"{step}: expected '{expected}', was '{actual}'");
                Assert.Equal(Listing.Of(iam), Listing.Of(scene));
            }
        },
        iter: 2_000,
        print: Steps.Print);

    [Fact]
    public void An_account_that_is_read_from_its_rows_is_the_account() => Steps.Sequence.Sample(
        steps =>
        {
            var scene = Steps.NewScene();
            foreach (var step in steps)
            {
                step.Run(scene);
            }

            var before = Listing.Of(scene);
            scene.Account = Reread(scene.Account);

            Assert.Equal(before, Listing.Of(scene));
        },
        iter: 300,
        print: Steps.Print);

    /// <summary>The model is only worth something when its sequences come to every outcome.</summary>
    [Fact]
    public void The_sequences_come_to_every_outcome()
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        Steps.Sequence.Sample(
            steps =>
            {
                var iam = new SimpleIam();
                foreach (var outcome in steps.Select(step => $"{step.Text.Split(' ')[0]} {step.Expect(iam)}"))
                {
                    lock (outcomes)
                    {
                        outcomes.Add(outcome);
                    }
                }
            },
            iter: 20_000);

        foreach (var name in (string[])["User", "Group", "Role", "Policy"])
        {
            Assert.Contains($"Create{name} {SimpleIam.Full}", outcomes);
            Assert.Contains($"Create{name} {SimpleIam.Exists}", outcomes);
            Assert.Contains($"Delete{name} {SimpleIam.Conflict}", outcomes);
            Assert.Contains($"Delete{name} {SimpleIam.Done}", outcomes);
        }

        Assert.Contains($"CreatePolicyVersion {SimpleIam.Full}", outcomes);
        Assert.Contains($"AddUserToGroup {SimpleIam.Full}", outcomes);
        Assert.Contains($"TagUser {SimpleIam.Full}", outcomes);
        Assert.Contains($"AttachUserPolicy {SimpleIam.Full}", outcomes);
        Assert.Contains($"UpdateUser {SimpleIam.Exists}", outcomes);
    }

    private static Account Reread(Account account)
    {
        var rows = account.Pending
            .GroupBy(change => (change.Kind, change.Key))
            .Select(changes => EntityCodec.ToWrite(changes.Last()))
            .Where(write => write.Body is not null)
            .Select(write => new EntityRow(write.Kind, write.Key, write.Body!.Value)) // not null: the removed are left out
            .Append(new(EntityKind.Root, "root", EntityCodec.Write(EntityKind.Root, account.Root)));
        return AccountImage.Read(account.Id, new(2, [.. rows])) with { Quotas = account.Quotas };
    }
}
