namespace Reeve.Architecture.Tests;

/// <summary>Every class of mistake that other servers made and that can be made here, with the test that would notice it.</summary>
public sealed class AttackRegisterTests
{
    // Raise this with every class that is added. Lowering it is giving a promise up.
    private const int Floor = 33;

    private static readonly (string Attack, string Test)[] Register =
    [
        ("signature skipped for a body mode", "A_body_mode_does_not_skip_the_signature"),
        ("unsigned control headers", "An_unsigned_amz_header_is_refused"),
        ("identity from a client's header", "A_header_never_sets_the_caller"),
        ("host not signed", "A_changed_host_is_refused"),
        ("host guessed from forwarded headers", "A_forwarded_host_does_not_stand_for_the_host"),
        ("repeated query values unsorted", "Repeated_query_values_are_sorted"),
        ("duplicate parameters", "A_parameter_given_twice_is_refused_wherever_it_stands"),
        ("parameters in another case", "Parameter_names_are_case_sensitive"),
        ("prefix of the scheme", "A_prefix_of_the_scheme_is_not_the_scheme"),
        ("body read before authentication", "A_body_is_read_before_its_credentials_only_up_to_the_limit"),
        ("long-term key with a made-up token", "A_session_token_on_a_long_term_key_is_refused"),
        ("cross-account by name", "Accounts_with_the_same_names_see_nothing_of_each_other"),
        ("no policies allow all", "A_user_without_policies_may_do_nothing"),
        ("header becomes a condition key", "A_header_is_never_a_condition_key"),
        ("source address from a stranger", "A_forwarded_address_of_a_stranger_is_not_the_source_address"),
        ("path normalised after authorization", "A_path_that_was_not_signed_is_refused"),
        ("forged cursor", "A_marker_opens_to_its_place_in_its_list_only"),
        ("secrets in logs", "No_secret_is_in_the_log_or_in_the_audit_trail"),
        ("two body lengths", "Content_length_with_transfer_encoding_is_refused_at_every_path"),
        ("token without a signature, or of a confused algorithm", "Unsigned_tokens_and_tokens_of_other_algorithms_are_refused"),
        ("missing issuer", "An_issuer_that_is_not_registered_is_named"),
        ("request to an internal address by discovery", "Nothing_else_may"),
        ("redirect by discovery", "Redirects_long_documents_and_documents_of_others_are_not_followed"),
        ("signature wrapping", "A_signed_assertion_moved_aside_does_not_vouch_for_another"),
        ("comment in a name", "Text_that_readers_see_differently_is_refused"),
        ("external entities", "A_document_type_is_refused"),
        ("token of another key or session", "Key_token_and_secret_go_together_or_not_at_all"),
        ("session of a role that was made again", "Deleting_the_role_ends_its_sessions_at_once_and_for_good"),
        ("session policy ignored where trust names the role", "A_session_policy_also_limits_whom_trust_policies_name_by_role"),
        ("session policy without statements inherits", "A_session_policy_without_statements_does_not_inherit"),
        ("one-time code used twice at once", "Of_many_calls_with_one_code_one_is_let_in"),
        ("one-time code of another's device", "The_device_of_another_user_vouches_for_nobody_else"),
        ("malformed chunks", "A_malformed_chunk_header_is_never_answered_with_success"),
    ];

    public static TheoryData<string, string> Entries
    {
        get
        {
            var entries = new TheoryData<string, string>();
            foreach (var (attack, test) in Register)
            {
                entries.Add(attack, test);
            }

            return entries;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_class_of_attack_has_its_test(string attack, string test)
    {
        var sources = Repository.TrackedFiles.Where(path =>
            path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith("Tests.cs", StringComparison.Ordinal));

        Assert.True(sources.Any(path => Repository.Read(path).Contains($" {test}(", StringComparison.Ordinal)), $"Nothing tests '{attack}'.");
    }

    [Fact]
    public void The_register_does_not_shrink() => Assert.True(Register.DistinctBy(entry => entry.Attack).Count() >= Floor);
}
