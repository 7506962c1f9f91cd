namespace Reeve.Server.Options;

/// <summary>How many values a setting takes.</summary>
public enum SettingKind
{
    /// <summary>One.</summary>
    Value,

    /// <summary>Any number: separated by commas, or an array in the file.</summary>
    List,

    /// <summary>True or false; on the command line its name alone means true.</summary>
    Switch,
}
