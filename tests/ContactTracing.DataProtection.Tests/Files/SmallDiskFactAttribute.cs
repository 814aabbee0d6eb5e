namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>A fact about a disk without room, of which a test mounts a small one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsAvailable)
        {
            Skip = "This process may not mount a small file system, which needs Linux and root.";
        }
    }
}
