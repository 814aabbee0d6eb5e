using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>Where nothing can be classified no body is analysed; saying so wrongly would switch the rules off.</summary>
public sealed class ClassificationPresenceTests
{
    private const string Plain = "public class Person { public string Name { get; set; } = \"\"; }";
    private const string Classified = "public class Person { [IdentityData] public string Name { get; set; } = \"\"; }";

    [Fact]
    public void NothingAnnotated_MayNotClassify() => Assert.False(MayClassify(Plain));

    [Theory]
    [InlineData(Classified)]
    [InlineData("public class Person { [IdentityDataAttribute] public string Name { get; set; } = \"\"; }")]
    [InlineData("public class Person { [ContactTracing.DataProtection.HealthData] public bool Ill; }")]
    [InlineData("using Secret = ContactTracing.DataProtection.HealthDataAttribute; public class Person { [Secret] public bool Ill; }")]
    [InlineData("public record Person([IdentityData] string Name);")]
    [InlineData("[HealthData] public class Person;")]
    [InlineData("public class Person { [return: HealthData] public bool Ill() => true; }")]
    [InlineData("public class Person { public void Enter([HealthData] bool ill) { void Inner([HealthData] bool it) { } Inner(ill); } }")]
    [InlineData("public class Person { [Health\\u0044ata] public bool Ill; }")]
    [InlineData("[assembly: Classify(\"P:System.Exception.Message\", DataClass.Health)]")]
    public void Annotated_MayClassify(string source) => Assert.True(MayClassify(source));

    [Fact]
    public void Table_MayClassify() => Assert.True(new ClassifiedCode(ClassifiedCode.Valid(Plain), "identity | P:Person.Name").Model.MayClassify(default));

    [Fact]
    public void MappedAttribute_MayClassify() => Assert.True(new ClassifiedCode(
        ClassifiedCode.Valid("public class SecretAttribute : Attribute; public class Person { [Secret] public string Name = \"\"; }"),
        table: null,
        ("contact_tracing.identity_attributes", "SecretAttribute")).Model.MayClassify(default));

    private const string Taxonomy = """
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : System.Attribute; }
        namespace Clinic { public class PatientDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; }
        """;

    [Theory]
    [InlineData("public class Person { [Clinic.PatientData] public string Name = \"\"; }", true)]
    [InlineData(Plain, false)]
    public void AttributeOfATaxonomy_CountsWhereItIsUsed(string source, bool mayClassify)
    {
        Assert.Equal(mayClassify, MayClassify(source + Taxonomy));
        Assert.Equal(mayClassify, MayClassify("", CrossAssembly.Emitted(ClassifiedCode.Valid(source + Taxonomy).WithAssemblyName("Other"))));
    }

    [Theory]
    [InlineData(Classified, true)]
    [InlineData(Plain, false)]
    public void OtherAssembly_IsAskedForWhatItRefersTo(string source, bool mayClassify)
    {
        var other = ClassifiedCode.Valid(source).WithAssemblyName("Other");

        Assert.Equal(mayClassify, MayClassify("", CrossAssembly.Emitted(other)));
        Assert.Equal(mayClassify, MayClassify("", other.ToMetadataReference()));
    }

    private static bool MayClassify(string source, params MetadataReference[] references) =>
        new ClassifiedCode(ClassifiedCode.Valid(source, references)).Model.MayClassify(CancellationToken.None);
}
