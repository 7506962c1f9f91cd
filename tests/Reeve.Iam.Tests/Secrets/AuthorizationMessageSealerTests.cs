using System.Text;
using Reeve.Iam.Secrets;

namespace Reeve.Iam.Tests.Secrets;

public sealed class AuthorizationMessageSealerTests
{
    private const string Account = "123456789012";

    private static readonly byte[] Message = Encoding.UTF8.GetBytes("""{"allowed":false}""");

    private readonly AuthorizationMessageSealer _sealer = new(new byte[AuthorizationMessageSealer.KeyLength]);

    [Fact]
    public void A_message_is_opened_in_its_account_only()
    {
        var message = _sealer.Seal(Message, Account);

        Assert.Equal(Message, _sealer.Open(message, Account));
        Assert.Null(_sealer.Open(message, "123456789013"));
        Assert.Null(new AuthorizationMessageSealer([.. new byte[31], 1]).Open(message, Account));
    }

    [Fact]
    public void No_two_messages_are_alike() => Assert.NotEqual(_sealer.Seal(Message, Account), _sealer.Seal(Message, Account));

    [Fact]
    public void A_message_of_which_any_character_was_changed_stays_shut()
    {
        var message = _sealer.Seal(Message, Account);
        for (var at = 0; at < message.Length; at++)
        {
            var changed = message[..at] + (message[at] == 'A' ? 'B' : 'A') + message[(at + 1)..];
            Assert.Null(_sealer.Open(changed, Account));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("not base 64!")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_message_is_not_opened(string text) => Assert.Null(_sealer.Open(text, Account));

    [Theory]
    [InlineData("\n")]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("A")]
    public void A_message_has_one_spelling(string more) => Assert.Null(_sealer.Open(_sealer.Seal(Message, Account) + more, Account));

    [Theory]
    [InlineData(3600)]
    [InlineData(10_240)]
    public void What_fits_by_the_capacity_fits(int length) =>
        Assert.InRange(_sealer.Seal(new byte[AuthorizationMessageSealer.CapacityOf(length)], Account).Length, length - 4, length);
}
