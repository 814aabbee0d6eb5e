using ContactTracing.DataProtection.Tests.Access;
using ContactTracing.DataProtection.Tests.Files;
using ContactTracing.DataProtection.Tests.Purging;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>What becomes of the trail while it is written: deleted, cut short, replaced, without room. The guard reveals nothing.</summary>
public sealed class AuditFileAttackTests : IDisposable
{
    private readonly TrailOnDisk disk = new();

    public static TheoryData<string> Attacks { get; } = new("deleted", "cut short", "replaced", "renamed", "appended to");

    public void Dispose() => disk.Dispose();

    [Theory]
    [MemberData(nameof(Attacks))]
    public void FileThatIsAttacked_UnderTheStore_StopsEveryAccess(string attack)
    {
        using var store = disk.Open();
        var ward = new Ward(store);
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        Assert.NotEmpty(ward.Open(Ward.Case()).Name);

        Attack(attack, disk.Last);

        for (var i = 0; i < 2; i++)
        {
            var refusal = Assert.Throws<AccessDeniedException>(() => ward.Open(Ward.Case()));
            Assert.Equal(AccessOutcome.AuditUnavailable, refusal.Reason);
            Assert.Contains("deleted, cut short or replaced", refusal.InnerException!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TrailThatWasCutShortOrAltered_IsNotGoneOnFrom()
    {
        disk.Write(4);
        var whole = File.ReadAllBytes(disk.Last);

        TrailOnDisk.Edit(disk.Last, lines => lines.RemoveAt(lines.Count - 1));
        Assert.Contains("cut short", Assert.Throws<AuditException>(() => disk.Open()).Message, StringComparison.Ordinal);

        File.WriteAllBytes(disk.Last, whole);
        TrailOnDisk.Edit(disk.Last, lines => lines[2] = lines[2].Replace("T1", "T9", StringComparison.Ordinal));
        Assert.Contains("Line 3 ", Assert.Throws<AuditException>(() => disk.Open()).Message, StringComparison.Ordinal);

        File.WriteAllBytes(disk.Last, whole);
        disk.Write(1);
        Assert.True(disk.Verify().IsIntact);
    }

    [Fact]
    public void TrailThatWasDeleted_IsNotBegunAnewInSilence()
    {
        disk.Write(2);
        File.Delete(disk.Last);

        Assert.Contains("was deleted", Assert.Throws<AuditException>(() => disk.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadThatWasDeleted_IsNotGoneOnFrom()
    {
        disk.Write(2);
        File.Delete(disk.HeadFile);

        Assert.Throws<AuditException>(() => disk.Open());
        Assert.Equal(AuditFindingKind.HeadMissing, Assert.Single(disk.Verify().Findings).Kind);
    }

    [Fact]
    public void LinkInPlaceOfFolderOrFile_IsRefused()
    {
        disk.Write(1);
        var elsewhere = disk.Folder + "-elsewhere";
        Directory.Move(disk.Folder, elsewhere);
        Directory.CreateSymbolicLink(disk.Folder, elsewhere);
        Assert.Throws<AuditException>(() => disk.Open());

        Directory.Delete(disk.Folder);
        Directory.Move(elsewhere, disk.Folder);
        File.Move(disk.Last, elsewhere);
        File.CreateSymbolicLink(Path.Combine(disk.Folder, "audit-00000001-20210215.jsonl"), elsewhere);
        Assert.Throws<AuditException>(() => disk.Open());
        File.Delete(elsewhere);
    }

    [FullDiskFact]
    public void DeviceWithoutRoom_AsAFile_IsRefused()
    {
        disk.Write(1);
        var last = disk.Last;
        File.Delete(last);
        File.CreateSymbolicLink(last, FullDiskFactAttribute.Device);

        Assert.Throws<AuditException>(() => disk.Open());
    }

    // Every write that fails leaves a trail that verifies, and once there is room the next one succeeds.
    [SmallDiskFact]
    public void FullDisk_FailsTheWrite_AndLeavesAWholeTrail()
    {
        using var small = new SmallDisk();
        var folder = small.PathOf("trail");
        var written = 0;
        using (var store = AuditFileStore.Open(folder, new AuditFileOptions { Clock = disk.Clock, MaxFileBytes = 16 * 1024 }))
        {
            var ward = new Ward(store);
            using var nurse = ward.Actors.Enter(Ward.Nurse);
            small.FillUpTo(40 * 1024);
            var refusal = Assert.Throws<AccessDeniedException>(() =>
            {
                for (; written < 1000; written++)
                {
                    ward.Guard.Enter(Ward.FollowUp);
                }
            });
            Assert.Equal(AccessOutcome.AuditUnavailable, refusal.Reason);
            Assert.Equal((true, (long)written), (AuditVerifier.Verify(folder).IsIntact, AuditVerifier.Verify(folder).Entries));

            File.Delete(small.PathOf("filler"));
            ward.Guard.Enter(Ward.FollowUp);
        }

        Assert.True(written > 10);
        Assert.Equal((true, written + 1L), (AuditVerifier.Verify(folder).IsIntact, AuditVerifier.Verify(folder).Entries));
    }

    private static void Attack(string attack, string file)
    {
        switch (attack)
        {
            case "deleted":
                File.Delete(file);
                break;
            case "cut short":
                using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                {
                    stream.SetLength(stream.Length - 10);
                }

                break;
            case "replaced":
                // The same content in another file: only the next write can tell.
                File.Copy(file, file + ".copy");
                File.Move(file + ".copy", file, overwrite: true);
                break;
            case "renamed":
                File.Move(file, file + ".old");
                break;
            default:
                File.AppendAllText(file, "x");
                break;
        }
    }
}
