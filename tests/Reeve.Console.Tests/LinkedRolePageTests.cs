namespace Reeve.Console.Tests;

/// <summary>The console's part of AWS's guide to service-linked roles.</summary>
public sealed class LinkedRolePageTests
{
    [Fact]
    public Task A_service_linked_role_is_created_viewed_edited_and_deleted_as_the_guide_tells() => PageScript.RunAsync("linked-roles");
}
