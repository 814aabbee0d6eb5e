using ContactTracing.Generated.Tests.Redaction.Shapes;

namespace ContactTracing.Generated.Tests.Redaction;

public sealed class OtherShapesTextTests
{
    private const string Secret = "TopSecret";

    [Fact]
    public void Structures_AreShown()
    {
        Assert.Equal("Structure { ShownId = 1, SecretSymptoms = [redacted] }", new Structure { ShownId = 1, SecretSymptoms = Secret }.ToString());
        Assert.Equal(
            "ReadOnlyStructure { ShownId = 1, SecretSymptoms = [redacted] }",
            new ReadOnlyStructure { ShownId = 1, SecretSymptoms = Secret }.ToString());
    }

    [Fact]
    public void RefStructure_IsShown_AndItsReferencesAreNotFollowed() =>
        Assert.Equal(
            "RefStructure { ShownId = 1, SecretSymptoms = [redacted], ByReference = [redacted] }",
            new RefStructure { ShownId = 1, SecretSymptoms = Secret }.ToString());

    [Fact]
    public void NestedTypes_AreShown()
    {
        Assert.Equal(
            "Inner { ShownId = 1, SecretSymptoms = [redacted], SecretUnknown = [redacted] }",
            new Outer<int>.Inner<string>(1, Secret, Secret).ToString());
        Assert.Equal("Internal { ShownId = 1, SecretSymptoms = [redacted] }", new Outer<int>.Internal { ShownId = 1 }.ToString());
        Assert.Equal("Private { ShownId = 1, SecretSymptoms = [redacted] }", Outer<int>.CreatePrivate(Secret).ToString());
        Assert.Equal("Contained { ShownId = 1, SecretSymptoms = [redacted] }", new IContainer<int>.Contained { ShownId = 1 }.ToString());
        Assert.Equal("InStruct { ShownId = 1, SecretSymptoms = [redacted] }", new Container.InStruct { ShownId = 1 }.ToString());
    }

    [Fact]
    public void KeywordsAndUnicode_AreShownAsNamed()
    {
        Assert.Equal("class { event = 1, record = 2, namespace = [redacted] }", new @class { @event = 1, @record = 2, @namespace = Secret }.ToString());
        Assert.Equal("struct { this = 1, base = [redacted] }", new @struct(1, Secret).ToString());
        Assert.Equal("ÉtatDeSanté { Numéro = 1, 症状 = [redacted] }", new ÉtatDeSanté { Numéro = 1, 症状 = Secret }.ToString());
    }

    [Fact]
    public void NamesThatEmittedCodeUses_AreTheUsers() =>
        Assert.Equal(
            "Clashing { Builder = 3, System = system, Convert = convert, Redacts = r, Content = [redacted], Global = [redacted] }",
            new Clashing<string>("abc") { Redacts = "r", Content = Secret, Global = Secret }.ToString());

    [Fact]
    public void Carriers_AreRedactedWhole()
    {
        var person = new Person { SecretName = Secret };

        Assert.Equal(
            "Investigation { ShownNumber = 1, SecretIndex = [redacted], SecretContacts = [redacted], SecretArray = [redacted], "
            + "SecretGroups = [redacted], SecretList = [redacted], SecretPair = [redacted], SecretAnything = [redacted] }",
            new Investigation { ShownNumber = 1, SecretIndex = person, SecretContacts = [person], SecretArray = [person] }.ToString());
        Assert.Equal(
            "InvestigationRecord { ShownNumber = 1, SecretIndex = [redacted], SecretContacts = [redacted] }",
            new InvestigationRecord(1, new(Secret), [new(Secret)]).ToString());
    }

    [Fact]
    public void ClassificationOfTheAssembly_Redacts() =>
        Assert.Equal("ByAssembly { ShownId = 1, SecretNote = [redacted] }", new ByAssembly { ShownId = 1, SecretNote = Secret }.ToString());

    [Fact]
    public void RowsOfAFile_Redact()
    {
        Assert.Equal("ByRow { ShownId = 1, SecretNote = [redacted] }", new ByRow { ShownId = 1, SecretNote = Secret }.ToString());
        Assert.Equal("ByRowOfInterface { ShownId = 1, SecretNote = [redacted] }", new ByRowOfInterface(1, Secret).ToString());
        Assert.Equal(
            "ByRowOfType { ShownId = 1, SecretOutcome = [redacted], SecretOptional = [redacted] }",
            new ByRowOfType(1, RowOutcome.TopSecretPositive, null).ToString());
        Assert.Equal("ByRowOfItself { SecretAnything = [redacted] }", new ByRowOfItself { SecretAnything = Secret }.ToString());
    }

    [Fact]
    public void RowOfABase_Redacts() =>
        Assert.Equal("ByRowOfBase { SecretNote = [redacted], ShownId = 1 }", new ByRowOfBase { ShownId = 1, SecretNote = Secret }.ToString());
}
