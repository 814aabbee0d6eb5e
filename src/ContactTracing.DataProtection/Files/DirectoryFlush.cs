#if NET
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ContactTracing.DataProtection;

/// <summary>Brings the names of a folder to the disk, for which .NET has no call: it refuses to open folders.</summary>
internal static class DirectoryFlush
{
    /// <remarks>Windows has no such call either; NTFS keeps names in its journal.</remarks>
    public static void ToDisk(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(path + '\0'), CloseOnExec), ownsHandle: true);
        if (folder.IsInvalid)
        {
            throw new IOException($"The folder '{path}' cannot be brought to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        RandomAccess.FlushToDisk(folder);
    }

    // Read-only is 0 everywhere; that a child process does not inherit the handle is said with another bit on each system.
    private static int CloseOnExec => OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
#endif
