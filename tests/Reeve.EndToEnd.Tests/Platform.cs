using System.Runtime.Versioning;

// Signals, file modes and bash: Reeve runs on Linux, and so do these tests.
[assembly: SupportedOSPlatform("linux")]
