using Microsoft.AspNetCore.Http;
using Reeve.Client.Authorization;
using Reeve.Client.Callers;

namespace Reeve.Client.Tests;

public sealed class ResourceTemplateTests
{
    [Theory]
    [InlineData("books")]
    [InlineData("*")]
    [InlineData("{account}")]
    public void A_value_of_the_route_is_taken_as_it_is(string name)
    {
        var http = new DefaultHttpContext();
        http.Request.RouteValues["name"] = name;

        var arn = new ResourceTemplate("arn:aws:ledger:{region}:{account}:ledger/{name}").Resolve(http.Request, "eu-north-1", "123456789012");

        Assert.Equal("arn:aws:ledger:eu-north-1:123456789012:ledger/" + name, arn);
    }

    [Fact]
    public void A_route_without_the_value_is_no_resource() => Assert.Throws<InvalidOperationException>(
        () => new ResourceTemplate("arn:aws:ledger:{region}:{account}:ledger/{name}").Resolve(new DefaultHttpContext().Request, "r", "a"));

    [Theory]
    [InlineData("ledger/{name}")]
    [InlineData("arn:aws:ledger:{region}:{owner}:ledger/{name}")]
    [InlineData("arn:aws:ledger:{region}:{account}:ledger/{name")]
    [InlineData("arn:aws:ledger:{region}:{account}:ledger/{}")]
    public void A_template_that_could_name_something_else_is_refused(string template) =>
        Assert.Throws<ArgumentException>(() => new ResourceTemplate(template));

    [Theory]
    [InlineData("AKIAEJVCPH66PWP24SOB", null)]
    [InlineData("AKIA", null)]
    [InlineData("AKIA1111111111111111", null)]
    [InlineData("AKIAQAAAAAAAAAAAAAAA", "000000000000")]
    [InlineData("ASIAQAAAAAABQAAAAAAA", "000000000003")]
    public void An_access_key_id_carries_its_account(string id, string? account) => Assert.Equal(account, AccessKeyAccount.Find(id));

    [Fact]
    public void All_faults_of_the_options_are_told_at_once()
    {
        var result = new ReeveClientOptionsValidator().Validate(null, new() { Endpoint = new("ftp://a"), MaxBodyBytes = -1, LeaseDuration = TimeSpan.FromDays(8) });

        Assert.Equal(5, result.Failures?.Count());
    }
}
