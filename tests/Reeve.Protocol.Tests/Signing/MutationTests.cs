using System.Collections.Concurrent;
using CsCheck;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>Whatever is done to a signed request, it is refused.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Requests = 400;

    [Fact]
    public void No_mutant_of_a_request_signed_in_its_headers_is_accepted() =>
        RefuseAll(HeaderMutations.All, (request, credentials) => Sample.Signed(request, credentials: credentials));

    [Fact]
    public void No_mutant_of_a_presigned_request_is_accepted() =>
        RefuseAll(PresignedMutations.All, (request, credentials) => Sample.Presigned(request, credentials: credentials));

    // Each kind must have had something to do in some request: a mutation that never applies proves nothing.
    private void RefuseAll(Mutation[] mutations, Func<SignedRequest, SigningCredentials, SignedRequest> sign)
    {
        var refused = new ConcurrentDictionary<string, int>();
        Gen.Select(RequestGen.Unsigned, RequestGen.Credentials).Sample(
            (unsigned, credentials) =>
            {
                var request = sign(unsigned, credentials);
                Assert.True(Sample.IsAccepted(request));
                foreach (var mutation in mutations)
                {
                    var mutant = mutation.Apply(request);
                    if (Mutation.Differs(mutant, request) && !IsEquivalent(mutant, request))
                    {
                        Assert.False(Sample.IsAccepted(mutant), mutation.Name);
                        refused.AddOrUpdate(mutation.Name, 1, (_, count) => count + 1);
                    }
                }
            },
            iter: Requests);

        output.WriteLine($"{mutations.Length} kinds, {refused.Values.Sum()} mutants refused");
        Assert.True(mutations.Length >= 40);
        Assert.Empty(mutations.Select(mutation => mutation.Name).Except(refused.Keys));
    }

    // A path can be written in more than one way (/x/../a): such a mutant asks for the same thing.
    private static bool IsEquivalent(SignedRequest mutant, SignedRequest request)
    {
        var original = new SignedRequest(request.Method, mutant.Path.ToString() + request.Target[request.Path.Length..], request.Headers, request.Body);
        return !Mutation.Differs(mutant, original)
            && NaiveSignature.CanonicalRequest(mutant, [], true) == NaiveSignature.CanonicalRequest(request, [], true);
    }
}
