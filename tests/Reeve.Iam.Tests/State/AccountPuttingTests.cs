using System.Collections.Immutable;
using CsCheck;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.State;

/// <summary>Entities that are put into an account together, as an import puts them.</summary>
public sealed class AccountPuttingTests
{
    private static readonly Gen<ImmutableArray<string>> Few =
        Gen.Int[0, 5].Array[0, 3].Select(numbers => numbers.Distinct().Select(Samples.Number).ToImmutableArray());

    private static readonly Gen<string?> Boundary = Gen.Int[0, 2].Select(number => number == 0 ? null : Samples.Number(number));

    private static readonly Gen<ImmutableArray<User>> Users = Distinct(user => user.Name, Gen.Select(
        Gen.Int[0, 200], Few, Boundary, Few, (number, policies, boundary, groups) => Samples.User("u" + Samples.Number(number)) with
        {
            AttachedPolicyArns = policies,
            PermissionsBoundaryArn = boundary,
            GroupIds = groups,
        }));

    private static readonly Gen<ImmutableArray<Role>> Roles = Distinct(role => role.Name, Gen.Select(
        Gen.Int[0, 200], Few, Boundary, (number, policies, boundary) => Samples.Role("r" + Samples.Number(number)) with
        {
            AttachedPolicyArns = policies,
            PermissionsBoundaryArn = boundary,
        }));

    private static readonly Gen<ImmutableArray<Group>> Groups = Distinct(group => group.Name, Gen.Select(
        Gen.Int[0, 20], Few, (number, policies) => new Group
        {
            Name = "g" + Samples.Number(number),
            UniqueId = "AGPA" + Samples.Number(number),
            Path = "/",
            CreateDate = DateTimeOffset.UnixEpoch,
            AttachedPolicyArns = policies,
        }));

    private static readonly Gen<Content> Any = Gen.Select(Users, Roles, Groups, (users, roles, groups) => new Content(users, roles, groups));

    [Fact]
    public void Together_or_one_by_one_makes_the_same_account() => Gen.Select(Any, Any).Sample(
        (first, second) =>
        {
            var before = first.PutInto(new Scene().Account);

            var together = second.PutInto(before);
            var oneByOne = second.Users.Aggregate(before, static (account, user) => account.With(user));
            oneByOne = second.Roles.Aggregate(oneByOne, static (account, role) => account.With(role));
            oneByOne = second.Groups.Aggregate(oneByOne, static (account, group) => account.With(group));

            Assert.Equal(Describe(oneByOne), Describe(together));
            Assert.Equal(oneByOne.Pending, together.Pending);
        },
        iter: 60);

    [Fact]
    public void The_indexes_are_those_of_the_account_when_it_is_loaded() => Gen.Select(Any, Any).Sample(
        (first, second) =>
        {
            var account = second.PutInto(first.PutInto(new Scene().Account));

            var (users, groups, roles) = (account.Users.Values, account.Groups.Values, account.Roles.Values);
            var loaded = account with
            {
                GroupMembers = Memberships.Of(users),
                Attachments = PolicyIndex.Of<IPolicyOwner>([.. users, .. groups, .. roles], owner => owner.AttachedPolicyArns),
                Boundaries = PolicyIndex.Of<IPrincipalEntity>([.. users, .. roles], owner => PolicyIndex.OfBoundary(owner.PermissionsBoundaryArn)),
            };
            Assert.Equal(Describe(loaded), Describe(account));
        },
        iter: 60);

    private static Gen<ImmutableArray<T>> Distinct<T>(Func<T, string> name, Gen<T> one) =>
        one.Array[0, 200].Select(all => all.DistinctBy(name, StringComparer.Ordinal).ToImmutableArray());

    private static List<string> Describe(Account account) =>
    [
        .. account.Users.Values.Select(user => user.ToString()),
        .. account.Roles.Values.Select(role => role.ToString()),
        .. account.Groups.Values.Select(group => group.ToString()),
        .. account.PrincipalNames.Select(named => $"{named.Key} is {named.Value}").Order(StringComparer.Ordinal),
        .. account.GroupsById.Select(group => $"{group.Key} is {group.Value}").Order(StringComparer.Ordinal),
        .. account.GroupMembers.Select(group => $"{group.Key} has {Names(group.Value)}").Order(StringComparer.Ordinal),
        .. Describe("attached to", account.Attachments),
        .. Describe("bounds", account.Boundaries),
    ];

    private static IEnumerable<string> Describe(string what, ImmutableDictionary<string, PolicyHolders> index) => index
        .Select(held => $"{held.Key} {what} {Names(held.Value.Users)}; {Names(held.Value.Roles)}; {Names(held.Value.Groups)}")
        .Order(StringComparer.Ordinal);

    private static string Names(EntityMap<string> names) => string.Join(' ', names.Values);

    private sealed record Content(ImmutableArray<User> Users, ImmutableArray<Role> Roles, ImmutableArray<Group> Groups)
    {
        public Account PutInto(Account account) => account.With(Users).With(Roles).With(Groups);
    }
}
