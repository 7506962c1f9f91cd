using CsCheck;
using Reeve.Iam.Secrets;

namespace Reeve.Iam.Tests.Secrets;

public sealed class HmacMarkerSealerTests
{
    private static readonly HmacMarkerSealer Sealer = new(new byte[HmacMarkerSealer.KeyLength]);

    [Fact]
    public void A_marker_opens_to_its_place_in_its_list_only() =>
        Gen.Select(Gen.String.AlphaNumeric, Gen.String.AlphaNumeric, Gen.String.AlphaNumeric).Sample((place, list, other) =>
            Sealer.Open(Sealer.Seal(place, list), list) == place && (list == other || Sealer.Open(Sealer.Seal(place, list), other) is null));

    [Fact]
    public void The_border_between_list_and_place_cannot_be_moved()
    {
        var marker = Sealer.Seal("bc", "a");

        Assert.Equal("bc", Sealer.Open(marker, "a"));
        Assert.Null(Sealer.Open(marker, "ab"));
    }

    [Fact]
    public void Every_changed_character_is_noticed_also_in_bits_that_decoding_ignores()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        foreach (var place in (string[])["deploy", "deplo", "depl", ""])
        {
            var marker = Sealer.Seal(place, "list");
            for (var index = 0; index < marker.Length; index++)
            {
                foreach (var letter in alphabet.Where(letter => letter != marker[index]))
                {
                    Assert.Null(Sealer.Open(marker[..index] + letter + marker[(index + 1)..], "list"));
                }
            }
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("role 1")]
    [InlineData("ÿÿÿÿ")]
    [InlineData("AAAA")]
    [InlineData("====")]
    public void What_is_no_marker_is_not_opened(string text) => Assert.Null(Sealer.Open(text, "list"));

    [Theory]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("\n")]
    public void A_marker_has_one_spelling(string addition)
    {
        var marker = Sealer.Seal("deploy!", "list");

        Assert.Null(Sealer.Open(marker + addition, "list"));
        Assert.Null(Sealer.Open(addition + marker, "list"));
    }

    [Fact]
    public void Another_installation_cannot_open_it()
    {
        var key = new byte[HmacMarkerSealer.KeyLength];
        key[31] = 1;

        Assert.Null(new HmacMarkerSealer(key).Open(Sealer.Seal("deploy", "list"), "list"));
    }

    [Fact]
    public void The_longest_names_and_tag_keys_give_markers_that_requests_accept()
    {
        Assert.True(Sealer.Seal(new string('x', 128) + " 123456789012", "list").Length <= Iam.Operations.Paging.LongestMarker);
        Assert.True(Sealer.Seal(new string('鍵', 128), "list").Length <= Iam.Operations.Paging.LongestTagMarker);
    }

    [Fact]
    public void A_key_of_another_length_is_our_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new HmacMarkerSealer(new byte[HmacMarkerSealer.KeyLength - 1]));
}
