using System.Text;
using Reeve.Iam.Errors;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.LoginProfiles;
using Reeve.Iam.Operations.PasswordPolicies;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.Reports;
using Reeve.Iam.Tests.Operations.Mfa;

namespace Reeve.Iam.Tests.Operations.Reports;

public sealed class CredentialReportTests
{
    [Fact]
    public void A_report_is_asked_for_made_given_out_again_and_too_old()
    {
        var scene = new Scene();
        Assert.Equal(new IamError("ReportNotPresent", 410, ""), scene.RefuseRead(new GetCredentialReport(), new()));

        Assert.Equal(new("STARTED", "No report exists. Starting a new report generation task"), scene.Do(new GenerateCredentialReport(), new()));
        Assert.Equal(("ReportInProgress", 404), Told(scene.RefuseRead(new GetCredentialReport(), new())));
        Assert.Equal(new("INPROGRESS", null), scene.Do(new GenerateCredentialReport(), new()));
        scene.Account = scene.Account.With(scene.Account.CredentialReport! with { GeneratedTime = scene.Clock.GetUtcNow(), Content = [1, 2] });
        scene.Clock.Advance(TimeSpan.FromHours(4) - TimeSpan.FromTicks(1));

        Assert.Equal(new("COMPLETE", null), scene.Do(new GenerateCredentialReport(), new()));
        var read = scene.Read(new GetCredentialReport(), new());
        Assert.Equal(("text/csv", scene.Clock.GetUtcNow().AddHours(-4).AddTicks(1)), (read.ReportFormat, read.GeneratedTime));
        Assert.Equal([1, 2], read.Content.ToArray());
        scene.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(("ReportExpired", 410), Told(scene.RefuseRead(new GetCredentialReport(), new())));
        Assert.Equal("STARTED", scene.Do(new GenerateCredentialReport(), new()).State);

        static (string Code, int Status) Told(IamError error) => (error.Code, error.HttpStatus);
    }

    [Fact]
    public void The_report_has_a_row_for_the_root_and_each_user()
    {
        var mfa = new MfaScene();
        var scene = mfa.Scene;
        scene.AddUser("ann");
        scene.AddUser("a,b");
        scene.Do(new UpdateAccountPasswordPolicy(), new() { MaxPasswordAge = 90 });
        scene.Do(new CreateLoginProfile(), new() { UserName = "ann", Password = "Correct-horse-7" });
        mfa.AddEnabled("phone", "ann");
        scene.Do(new CreateAccessKey(), new());
        var key = scene.Do(new CreateAccessKey(), new() { UserName = "ann" }).AccessKey.AccessKeyId;
        var off = scene.Do(new CreateAccessKey(), new() { UserName = "ann" }).AccessKey.AccessKeyId;
        scene.Do(new UpdateAccessKey(), new() { UserName = "ann", AccessKeyId = off, Status = "Inactive" });
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        scene.LastUses.Note(Scene.AccountId, LastUseKeys.AccessKey(key), scene.Clock.GetUtcNow(), "iam", "us-east-1");

        var lines = Encoding.UTF8.GetString(CredentialReportText.Of(scene.Account, scene.LastUses)).Split('\n');

        Assert.Equal(
            [
                "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated",
                "<root_account>,arn:aws:iam::123456789012:root,2020-01-01T00:00:00+00:00,not_supported,no_information,not_supported,not_supported,false,true,2026-01-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A",
                "\"a,b\",\"arn:aws:iam::123456789012:user/a,b\",2026-01-01T00:00:00+00:00,false,N/A,N/A,N/A,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A",
                "ann,arn:aws:iam::123456789012:user/ann,2026-01-01T00:00:00+00:00,true,no_information,2026-01-01T00:00:00+00:00,2026-04-01T00:00:00+00:00,true,true,2026-01-01T00:00:00+00:00,2026-01-01T00:00:05+00:00,us-east-1,iam,false,2026-01-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,false,N/A",
            ],
            lines);
    }
}
