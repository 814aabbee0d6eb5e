using System.Diagnostics;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>A real file system of one megabyte and few names, which a test fills to the last byte.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Bytes = 1024 * 1024;
    private const int Names = 64;

    private readonly DirectoryInfo mount = Directory.CreateTempSubdirectory("small-disk-");

    public SmallDisk()
    {
        if (!Mount(mount.FullName))
        {
            mount.Delete();
            throw new InvalidOperationException("The file system could not be mounted.");
        }
    }

    /// <summary>Whether this process may mount one: only root may, and in some containers not even root.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && CanMount();

    public string PathOf(string name) => Path.Combine(mount.FullName, name);

    /// <summary>Leaves room for so many bytes, which is a number of pages.</summary>
    public void FillUpTo(int left)
    {
        using var filler = new FileStream(PathOf("filler"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        filler.Seek(0, SeekOrigin.End);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            filler.SetLength(filler.Length - left);
        }
    }

    /// <summary>Uses up all names.</summary>
    public void FillNames()
    {
        try
        {
            for (var i = 0; ; i++)
            {
                File.Create(PathOf($"name{i}")).Dispose();
            }
        }
        catch (IOException)
        {
            // That was the last.
        }
    }

    public void Clear()
    {
        foreach (var file in Directory.GetFiles(mount.FullName))
        {
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        Run("umount", mount.FullName);
        mount.Delete();
    }

    private static bool CanMount()
    {
        var probe = Directory.CreateTempSubdirectory("mount-probe-");
        var isMounted = Mount(probe.FullName);
        if (isMounted)
        {
            Run("umount", probe.FullName);
        }

        probe.Delete();
        return isMounted;
    }

    private static bool Mount(string path) => Run("mount", "-t", "tmpfs", "-o", $"size={Bytes},nr_inodes={Names},mode=700", "tmpfs", path);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
