namespace Reeve.Iam.Secrets;

/// <summary>Turns the place at which a list goes on into a marker that only this installation can have made, and back.</summary>
public interface IMarkerSealer
{
    /// <summary>Makes a marker of a place.</summary>
    /// <param name="position">The place: what was listed last.</param>
    /// <param name="list">The list that it is a place in; only with the same is the marker opened.</param>
    string Seal(string position, string list);

    /// <summary>The place that a marker stands for, or null when it was altered or belongs to another list or installation.</summary>
    string? Open(string marker, string list);
}
