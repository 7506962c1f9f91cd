using System.Text.RegularExpressions;
using CsCheck;
using Reeve.Iam.Tests.Models;

namespace Reeve.Iam.Tests.Transfer;

public sealed partial class RoundTripTests
{
    [Fact]
    public async Task What_is_exported_and_imported_is_exported_the_same() => await Steps.Sequence.SampleAsync(
        async steps =>
        {
            var scene = Steps.NewScene();
            foreach (var step in steps)
            {
                step.Run(scene);
            }

            var exported = await new TransferScene { Account = scene.Account, Policies = scene.Policies }.ExportAsync();
            var target = new TransferScene { Policies = scene.Policies };
            var report = await target.ImportAsync(exported);

            Assert.DoesNotContain(report.Findings, finding => finding.IsLeftOut);
            Assert.Equal(WithoutIds(exported), WithoutIds(await target.ExportAsync()));
        },
        iter: 300,
        print: Steps.Print);

    [Fact]
    public async Task What_no_call_of_the_model_makes_survives_too()
    {
        var scene = new TransferScene();
        scene.Templates.Add("lex.amazonaws.com", "AWSServiceRoleForLexBots", scene.Policies.Add("/aws-service-role/", "LexPolicy"));
        await scene.ImportAsync(Files.Everything);

        var exported = await scene.ExportAsync();
        var target = new TransferScene { Policies = scene.Policies };
        target.Templates.Add("lex.amazonaws.com", "AWSServiceRoleForLexBots", "arn:aws:iam::aws:policy/aws-service-role/LexPolicy");
        await target.ImportAsync(exported);

        Assert.Equal(WithoutIds(exported), WithoutIds(await target.ExportAsync()));
        Assert.Contains("\"Description\":\"Runs things\",\"MaxSessionDuration\":7200", exported, StringComparison.Ordinal);
        Assert.Contains("\"InstanceProfileName\":\"empty\"", exported, StringComparison.Ordinal);
        Assert.Equal(scene.Account.Roles.Find("AWSServiceRoleForLexBots")!.ServiceLink, target.Account.Roles.Find("AWSServiceRoleForLexBots")!.ServiceLink); // not null: both have it
    }

    private static string WithoutIds(string json) => UniqueId().Replace(json, "ID");

    [GeneratedRegex("A(IDA|ROA|GPA|NPA|IPA)[A-Z2-7]{17}")]
    private static partial Regex UniqueId();
}
