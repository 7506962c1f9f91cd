using Reeve.Iam.Operations;

namespace Reeve.Server.Tests.Operations;

/// <summary>What every operation answers over the wire, whatever it does: from the table of all, so that none is forgotten.</summary>
public sealed class OperationCaseTests
{
    private const string DenyPolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";

    // What is answered in place of NoSuchEntity where something is named that is not there.
    private static readonly Dictionary<string, (int Status, string Code)> OtherAnswers = new(StringComparer.Ordinal)
    {
        ["AssumeRole"] = (403, "AccessDenied"), // it is not told which roles there are
        ["GetAccessKeyInfo"] = (400, "ValidationError"), // the key's own form tells its account
        ["GetAccessKeyLastUsed"] = (403, "AccessDenied"), // as AWS answers for a key that does not exist
        ["AssumeRoleWithSAML"] = (400, "InvalidIdentityToken"), // the assertion is read first
        ["AssumeRoleWithWebIdentity"] = (400, "InvalidIdentityToken"), // the token is read first
    };

    [Fact]
    public async Task Every_operation_is_refused_to_whom_no_policy_allows_it()
    {
        await using var server = await TestServer.StartAsync();
        var user = await server.AddUserAsync(server.Root, "ann");

        await CheckAsync(server, async each =>
        {
            var answer = await each.SendAsync(server, user);
            return each.Operation switch
            {
                { IsUnsigned: true } => null,
                { Name: "GetCallerIdentity" or "GetSessionToken" } => Unless(answer.Status is 200, answer),
                _ => Unless(IsDenied(answer, each.Operation), answer),
            };
        });
    }

    [Fact]
    public async Task Every_operation_is_refused_to_whom_a_policy_denies_it()
    {
        await using var server = await TestServer.StartAsync();
        var user = await server.AddUserAsync(server.Root, "ann", DenyPolicy);

        await CheckAsync(server, async each =>
        {
            var answer = await each.SendAsync(server, user);
            return each.Operation switch
            {
                { IsUnsigned: true } => null,
                { IsAlwaysAllowed: true } => Unless(answer.Status is 200, answer),
                _ => Unless(IsDenied(answer, each.Operation), answer),
            };
        });
    }

    [Fact]
    public async Task Every_required_parameter_is_missed()
    {
        await using var server = await TestServer.StartAsync();

        await CheckAsync(server, async each =>
        {
            var faults = new List<string>();
            foreach (var parameter in each.Required)
            {
                var answer = await each.SendAsync(server, server.Root, without: parameter);
                if (!IsRefused(answer, "1 validation error detected: " + Clause(each, parameter, FieldOf(parameter), null, "Member must not be null")))
                {
                    faults.Add($"without {parameter}: {answer.Status} {answer.Body}");
                }
            }

            return faults.Count == 0 ? null : string.Join('\n', faults);
        });
    }

    [Fact]
    public async Task Every_required_member_of_a_structure_is_missed()
    {
        await using var server = await TestServer.StartAsync();
        var checkedOnes = 0;

        await CheckAsync(server, async each =>
        {
            var faults = new List<string>();
            foreach (var (parameter, member) in each.RequiredInside)
            {
                checkedOnes++;
                var answer = await each.SendAsync(server, server.Root, without: $"{parameter}.member.1.{member}", with: parameter);
                var field = $"{FieldOf(parameter)}.1.member.{FieldOf(member)}";
                if (!IsRefused(answer, "1 validation error detected: " + Clause(each, member, field, null, "Member must not be null")))
                {
                    faults.Add($"without {field}: {answer.Status} {answer.Body}");
                }
            }

            return faults.Count == 0 ? null : string.Join('\n', faults);
        });

        Assert.InRange(checkedOnes, 30, int.MaxValue);
    }

    [Fact]
    public async Task Every_text_that_is_too_long_is_told_its_bound()
    {
        await using var server = await TestServer.StartAsync();
        var checkedOnes = 0;

        await CheckAsync(server, async each =>
        {
            var faults = new List<string>();
            foreach (var (parameter, longest) in each.BoundedTexts)
            {
                checkedOnes++;
                var value = new string('1', longest + 1);
                var answer = await each.SendAsync(server, server.Root, with: parameter, value: value);
                var clause = Clause(each, parameter, FieldOf(parameter), value, FormattableString.Invariant($"Member must have length less than or equal to {longest}"));
                if (!(answer.Status is 400 && answer.Code is "ValidationError" && answer.Message.Split(" detected: ")[^1].Split("; ").Contains(clause)))
                {
                    faults.Add($"{parameter} of {longest + 1} characters: {answer.Status} {answer.Body}");
                }
            }

            return faults.Count == 0 ? null : string.Join('\n', faults);
        });

        Assert.InRange(checkedOnes, 250, int.MaxValue);
    }

    [Fact]
    public async Task Every_operation_on_what_is_not_there_says_so()
    {
        await using var server = await TestServer.StartAsync();
        var checkedOnes = 0;

        await CheckAsync(server, async each =>
        {
            if (!each.NamesWhatIsNotThere)
            {
                return null;
            }

            checkedOnes++;
            var answer = await each.SendAsync(server, server.Root);
            var (status, code) = OtherAnswers.GetValueOrDefault(each.Operation.Name, (404, "NoSuchEntity"));
            return Unless(answer.Status == status && answer.Code == code, answer);
        });

        Assert.InRange(checkedOnes, 100, OperationTable.All.Length);
    }

    private static string FieldOf(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";

    private static string Clause(OperationCase each, string parameter, string field, string? value, string constraint) =>
        $"Value {each.Echo(parameter, value)}at '{field}' failed to satisfy constraint: {constraint}";

    private static bool IsRefused(WireAnswer answer, string message) =>
        answer.Status is 400 && answer.Code is "ValidationError" && answer.Message == message;

    private static async Task CheckAsync(TestServer server, Func<OperationCase, Task<string?>> check)
    {
        var faults = new List<string>();
        foreach (var operation in OperationTable.All)
        {
            if (await check(new(operation, server.AccountId)) is { } fault)
            {
                faults.Add($"{operation.Name}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static bool IsDenied(WireAnswer answer, OperationDescriptor operation) =>
        answer.Status is 403 && answer.Code is "AccessDenied"
        && answer.Message.Contains(
            // AWS's wording for this one has no colon.
            operation.Name is "GetAccessKeyLastUsed" ? $" to perform {operation.Action} " : $" is not authorized to perform: {operation.Action} ",
            StringComparison.Ordinal);

    private static string? Unless(bool isExpected, WireAnswer answer) => isExpected ? null : $"{answer.Status} {answer.Body}";
}
