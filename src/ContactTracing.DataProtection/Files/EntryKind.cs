#if NET
namespace ContactTracing.DataProtection;

/// <summary>What stands under a name in the folder of a store. A link is never followed to tell.</summary>
internal enum EntryKind
{
    Missing,
    File,
    Link,
    Directory,
}
#endif
