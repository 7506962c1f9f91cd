using System.Text;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Tests.Transfer;

public sealed class DetailsReaderTests
{
    [Fact]
    public async Task Pages_one_after_another_are_one_file()
    {
        var details = await ReadAsync("""{"UserDetailList":[{"UserName":"a"}],"IsTruncated":true,"Marker":"m"}""" + "\n" + """{"UserDetailList":[{"UserName":"b"}],"Policies":[]}""");

        Assert.Equal(["a", "b"], details.UserDetailList!.Select(user => user.UserName)); // not null: pages are joined to lists
    }

    [Theory]
    [InlineData("""{ "Version" : "2012-10-17",  "Statement" : [ "a \" b\\", "{ }" ] }""", """{"Version":"2012-10-17","Statement":["a \" b\\","{ }"]}""")]
    [InlineData("{ }", "{}")]
    [InlineData("""{ "a" : [ ] , "b" : { } , "c" : [ { } , [ ] , 1 ] }""", """{"a":[],"b":{},"c":[{},[],1]}""")]
    [InlineData("""{ "n" : [ -1.50E+3 , 0 , true , false , null ] , "s" : "" }""", """{"n":[-1.50E+3,0,true,false,null],"s":""}""")]
    [InlineData("""{ "\u0041 \"" : "\/ \u00e9 é \t" }""", """{"\u0041 \"":"\/ \u00e9 é \t"}""")]
    [InlineData("\"%7B%22Sid%22%3A%22a%20b%22%7D\"", """{"Sid":"a b"}""")]
    [InlineData("\"{ \\\"Sid\\\": \\\"100%25\\\" }\"", """{ "Sid": "100%25" }""")]
    public async Task A_document_is_an_object_or_a_text_encoded_or_not(string written, string read)
    {
        var details = await ReadAsync($$"""{"RoleDetailList":[{"RoleName":"r","AssumeRolePolicyDocument":{{written}}}]}""");

        Assert.Equal(read, Assert.Single(details.RoleDetailList!).AssumeRolePolicyDocument.Text); // not null: the file has one
    }

    [Theory]
    [InlineData("", "There is no UserDetailList")]
    [InlineData("{}", "There is no UserDetailList")]
    [InlineData("null", "at '$'")]
    [InlineData("{\"UserDetailList\":[{}]}", "at '$")]
    [InlineData("{\"UserDetailList\":[]} {\"UserDetailList\":[{\"UserName\":1}]}", "at '$")]
    [InlineData("{\"UserDetailList\":[", "at '$")]
    [InlineData("{\"RoleDetailList\":[{\"RoleName\":\"r\",\"AssumeRolePolicyDocument\":5}]}", "at '$")]
    public async Task What_is_no_such_file_is_refused_with_the_place(string file, string message)
    {
        var refused = Assert.IsType<Result<AuthorizationDetails>.Failed>(await TryReadAsync(file, 1000));

        Assert.Equal(("InvalidInput", 400), (refused.Error.Code, refused.Error.HttpStatus));
        Assert.Contains(message, refused.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(20)]
    public async Task A_file_that_is_too_large_is_refused_wherever_it_is_cut(int limit)
    {
        var file = "{\"UserDetailList\":[]}".PadRight(64);

        Assert.IsType<Result<AuthorizationDetails>.Ok>(await TryReadAsync(file, 64));
        Assert.Equal("RequestTooLarge", Assert.IsType<Result<AuthorizationDetails>.Failed>(await TryReadAsync(file, limit)).Error.Code);
    }

    private static async Task<AuthorizationDetails> ReadAsync(string file) => Assert.IsType<Result<AuthorizationDetails>.Ok>(await TryReadAsync(file, 10_000)).Value;

    private static async Task<Result<AuthorizationDetails>> TryReadAsync(string file, long limit)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await DetailsReader.ReadAsync(stream, limit, TestContext.Current.CancellationToken);
    }
}
