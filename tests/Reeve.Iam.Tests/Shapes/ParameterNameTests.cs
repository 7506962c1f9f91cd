using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

public sealed class ParameterNameTests
{
    [Theory]
    [InlineData("RoleName", "roleName")]
    [InlineData("AWSServiceName", "aWSServiceName")]
    [InlineData("roleName", "roleName")]
    [InlineData("Tags.member.1.Key", "tags.1.member.key")]
    [InlineData("Tags.member.12", "tags.12.member")]
    [InlineData("A.member.1.BList.member.3.C", "a.1.member.bList.3.member.c")]
    [InlineData("Settings.member", "settings.member")]
    [InlineData("Settings.member.Key", "settings.member.key")]
    [InlineData("Ünder", "Ünder")]
    [InlineData("", "")]
    public void Messages_lower_first_letters_and_put_the_index_before_member(string wirePath, string expected) =>
        Assert.Equal(expected, ParameterName.InMessages(wirePath));
}
