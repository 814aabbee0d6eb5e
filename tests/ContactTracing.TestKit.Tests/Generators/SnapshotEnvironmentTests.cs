using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Snapshots;

namespace ContactTracing.TestKit.Tests.Generators;

public class SnapshotEnvironmentTests
{
    [Fact]
    public void NothingSet_Compares() => Assert.Equal(SnapshotMode.Compare, Mode(update: null, ci: null));

    [Fact]
    public void UpdateOnADeveloperMachine_Updates() => Assert.Equal(SnapshotMode.Update, Mode(update: "1", ci: null));

    [Fact]
    public void CiWithoutUpdate_Compares() => Assert.Equal(SnapshotMode.Compare, Mode(update: null, ci: "true"));

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void UpdateInCi_IsRefused(string ci)
    {
        var failure = Assert.Throws<VerificationException>(() => Mode(update: "1", ci));

        Assert.Contains("refused when CI=true", failure.Message);
    }

    private static SnapshotMode Mode(string? update, string? ci) =>
        SnapshotEnvironment.Mode(name => name == "UPDATE_SNAPSHOTS" ? update : ci);
}
