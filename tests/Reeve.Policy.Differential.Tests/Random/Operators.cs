namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Condition operators by the type that they compare, with values of that type and some that are not.</summary>
internal sealed record Operators(string Key, string[] Names, string[] PolicyValues, string[] RequestValues)
{
    public static readonly Operators[] All =
    [
        new("ex:text",
            ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike"],
            ["alice", "Alice", "al*", "?lice", "*", "", "${aws:username}", "${ex:missing}", "${ex:missing, 'alice'}", "${ex:list}", "${*}", "a${?}c", "${$}",
             "k", "\u212A", "é", "?", "a${aws:username}*", "true", "5"],
            ["alice", "ALICE", "", "*", "a?c", "abc", "$", "K", "\u212A", "é", "e\u0301", "\U0001D11E", "al*", "aalice", "a*", "${aws:username}", "al\nice"]),
        new("ex:number",
            ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"],
            ["5", "5.0", "-5", "10", "0.1", "0.10", "9007199254740993", "abc", ""],
            ["5", "05", "5.00", "-5.5", "9.99", "0.1", "9007199254740992", "ten", " 5", "1,000", "NaN"]),
        new("ex:date",
            ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"],
            ["2026-03-14T12:00:00Z", "2026-03-14", "2026", "1773489600", "2026-03-14T13:00:00+01:00", "yesterday"],
            ["2026-03-14T12:00:00Z", "2026-03-14T11:59:59.999Z", "2026-03-14", "2026-01-01T00:00:00Z", "1773489600", "14/03/2026", "10:00"]),
        new("ex:bool", ["Bool"], ["true", "false", "True", "yes", "${ex:bool}"], ["true", "false", "TRUE", "1"]),
        new("ex:blob", ["BinaryEquals"], ["aGVsbG8=", "aGVsbG8", "", "AA=="], ["aGVsbG8=", "aGVsbG9=", "", "AA==", "!!"]),
        new("ex:ip",
            ["IpAddress", "NotIpAddress"],
            ["10.0.0.0/8", "10.0.0.1", "10.0.0.5/8", "0.0.0.0/0", "2001:db8::/32", "2001:db8::1", "::/0", "10.0.0.0/33", "nowhere"],
            ["10.0.0.1", "11.0.0.1", "010.0.0.1", "10.1", "2001:db8::1", "2001:DB8:0::0001", "fe80::1%1", "::ffff:10.0.0.1", "nowhere"]),
        new("ex:arn",
            ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"],
            ["arn:aws:sns:eu-west-1:111122223333:topic", "arn:aws:sns:*:*:topic", "arn:aws:*:eu-west-?:111122223333:*", "arn:aws:sns:*:topic",
             "arn:aws:iam::111122223333:user/${aws:username}", "arn:aws:sns:eu-west-1:111122223333:${ex:missing}"],
            ["arn:aws:sns:eu-west-1:111122223333:topic", "arn:aws:sns:eu-west-1:111122223333:topic:part", "arn:aws:iam::111122223333:user/alice",
             "arn:aws:SNS:eu-west-1:111122223333:topic"]),
        new("ex:absent", ["Null"], ["true", "false", "TRUE"], ["anything"]),
    ];
}
