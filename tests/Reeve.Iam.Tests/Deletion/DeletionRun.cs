using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Deletion;

/// <summary>Somebody who carries a deletion task, step by step.</summary>
internal sealed class DeletionRun(Scene scene, string taskId)
{
    /// <summary>What the service answers.</summary>
    public RoleUsageAnswer Answer { get; set; } = RoleUsageAnswer.Unused;

    /// <summary>The token that the task was last taken on with.</summary>
    public long Token { get; private set; }

    public DeletionTask Task => scene.Account.DeletionTasks[taskId];

    /// <summary>Each step tells whether it did anything.</summary>
    public bool Begin()
    {
        var done = Keep(DeletionSteps.Begin(scene.Account, taskId, scene.Faults, scene.Clock.GetUtcNow()));
        Token = done ? Task.Token : Token;
        return done;
    }

    public bool Fence() => Keep(DeletionSteps.Fence(scene.Account, taskId, View));

    public bool Finish() => Keep(DeletionSteps.Finish(scene.Account, taskId, View));

    public void Carry()
    {
        Begin();
        Fence();
        Finish();
    }

    private DeletionView View => new(Token, scene.Templates, scene.Faults, Answer, scene.Clock.GetUtcNow());

    private bool Keep(Account? after)
    {
        scene.Account = after ?? scene.Account;
        return after is not null;
    }
}
