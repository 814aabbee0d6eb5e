namespace ContactTracing.DataProtection.Tests.Purging;

/// <summary>A fact about a disk without room, which Linux has as a device.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public const string Device = "/dev/full";

    public FullDiskFactAttribute()
    {
        if (!File.Exists(Device))
        {
            Skip = $"This machine has no {Device}.";
        }
    }
}
