using System.Reflection;
using System.Text;
using ContactTracing.Generated.Tests.Redaction.Shapes;

namespace ContactTracing.Generated.Tests.Redaction;

public sealed class RecordTextTests
{
    private const string Secret = "TopSecret";

    [Fact]
    public void SealedRecord_IsShown() =>
        Assert.Equal("SealedRecord { ShownId = 1, SecretSymptoms = [redacted] }", new SealedRecord(1, Secret).ToString());

    [Fact]
    public void DerivedRecords_ShowBaseMembersFirst()
    {
        Assert.Equal("OpenRecord { ShownId = 1, SecretSymptoms = [redacted] }", new OpenRecord(1, Secret).ToString());
        Assert.Equal(
            "DerivedRecord { ShownId = 1, SecretSymptoms = [redacted], ShownWard = A, SecretName = [redacted] }",
            new DerivedRecord(1, Secret, "A", Secret).ToString());
        Assert.Equal(
            "LastRecord { ShownId = 1, SecretSymptoms = [redacted], ShownWard = ward, SecretName = [redacted] }",
            new LastRecord(1, Secret, Secret).ToString());
    }

    [Fact]
    public void RecordWithoutAttributes_IsRedactedForItsBase() =>
        Assert.Equal(
            "QuietRecord { ShownId = 0, SecretSymptoms = [redacted], ShownDay = 2020-11-19 }",
            new QuietRecord { ShownDay = new(2020, 11, 19) }.ToString());

    [Fact]
    public void PrintMembersOfAnUnredactedBase_IsNotCalled() =>
        Assert.Equal(
            "RecordOverUnredacted { SecretBase = [redacted], ShownBaseId = 0, SecretOwn = [redacted] }",
            new RecordOverUnredacted(Secret, Secret).ToString());

    [Fact]
    public void AbstractMembers_AreNotRun() =>
        Assert.Equal("ConcreteRecord { SecretName = [redacted] }", new ConcreteRecord(Secret).ToString());

    [Fact]
    public void RecordStructures_AreShown()
    {
        Assert.Equal("RecordStructure { ShownId = 1, SecretSymptoms = [redacted] }", new RecordStructure(1, Secret).ToString());
        Assert.Equal(
            "ReadOnlyRecordStructure { ShownId = 1, SecretOutcome = [redacted] }",
            new ReadOnlyRecordStructure(1, Outcome.TopSecretPositive).ToString());
    }

    [Fact]
    public void Members_KeepTheirOrder() =>
        Assert.Equal(
            "PropertyRecord { ShownId = 1, SecretSymptoms = [redacted], SecretField = [redacted] }",
            new PropertyRecord { ShownId = 1, SecretSymptoms = Secret, SecretField = Secret }.ToString());

    [Fact]
    public void With_KeepsTheText() =>
        Assert.Equal("OpenRecord { ShownId = 2, SecretSymptoms = [redacted] }", (new OpenRecord(1, Secret) with { ShownId = 2 }).ToString());

    [Fact]
    public void OwnPrintMembers_Stays()
    {
        Assert.Equal("OwnPrintMembers { own }", new OwnPrintMembers(1, Secret).ToString());
        Assert.Equal("OwnPrintMembers", RedactedShapes.Display(new OwnPrintMembers(1, Secret)));
    }

    [Fact]
    public void OwnToString_Stays_AndPrintMembersDisclosesNothing()
    {
        var shape = new OwnToString(1, Secret);

        Assert.Equal("own", shape.ToString());
        Assert.Equal("OwnToString", RedactedShapes.Display(shape));
        Assert.Equal("Id = 1, Symptoms = [redacted]", PrintMembers(shape));
    }

    [Fact]
    public void SealedToStringOfTheBase_Stays()
    {
        var shape = new UnderSealedToString(1, Secret, Secret);

        Assert.Equal("sealed", shape.ToString());
        Assert.Equal("UnderSealedToString", RedactedShapes.Display(shape));
        Assert.Equal("Id = 1, Symptoms = [redacted], Diagnosis = [redacted]", PrintMembers(shape));
    }

    [Theory]
    [InlineData(typeof(SealedRecord))]
    [InlineData(typeof(RecordStructure))]
    [InlineData(typeof(DerivedRecord))]
    public void ToString_SaysThatItRedacts_AsOtherAssembliesMustSee(Type record) =>
        Assert.NotNull(record.GetMethod("ToString", [])!.GetCustomAttribute<DataProtection.RedactsAttribute>());

    [Fact]
    public void ToStringOfTheBase_LeavesRoomForDerivedRecords() =>
        Assert.Equal("Unpartial { ShownId = 1, SecretSymptoms = [redacted], ShownFloor = 2 }", new Unpartial(1, Secret, 2).ToString());

    [Theory]
    [InlineData(typeof(SealedRecord), "private")]
    [InlineData(typeof(RecordStructure), "private")]
    [InlineData(typeof(OpenRecord), "protected virtual")]
    [InlineData(typeof(DerivedRecord), "protected override")]
    [InlineData(typeof(LastRecord), "protected override")]
    public void PrintMembers_HasTheModifiersOfTheLanguage(Type record, string modifiers)
    {
        var method = PrintMembersOf(record);

        Assert.Equal(modifiers, method switch
        {
            { IsPrivate: true } => "private",
            { IsFamily: true, IsVirtual: true } when method.GetBaseDefinition() == method => "protected virtual",
            { IsFamily: true, IsVirtual: true } => "protected override",
            _ => method.Attributes.ToString(),
        });
    }

    private static string PrintMembers(object record)
    {
        var builder = new StringBuilder();
        Assert.Equal(true, PrintMembersOf(record.GetType()).Invoke(record, [builder]));
        return builder.ToString();
    }

    private static MethodInfo PrintMembersOf(Type record) =>
        record.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
}
