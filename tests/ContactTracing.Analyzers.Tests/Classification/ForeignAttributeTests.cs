using ContactTracing.Analyzers.Classification;
using ContactTracing.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class ForeignAttributeTests
{
    // The public surface of Microsoft.Extensions.Compliance.Abstractions, as far as classification needs it.
    private const string Compliance = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification(string taxonomy, string value)
            {
                public static DataClassification None => default;
                public static DataClassification Unknown => default;
                public string TaxonomyName => taxonomy;
                public string Value => value;
            }

            [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Property | System.AttributeTargets.Field | System.AttributeTargets.Interface | System.AttributeTargets.Parameter | System.AttributeTargets.ReturnValue | System.AttributeTargets.GenericParameter, AllowMultiple = true)]
            public class DataClassificationAttribute : System.Attribute
            {
                protected DataClassificationAttribute(DataClassification classification) => Classification = classification;
                public string Notes { get; set; } = "";
                public DataClassification Classification { get; }
            }

            public sealed class NoDataClassificationAttribute() : DataClassificationAttribute(DataClassification.None);
            public sealed class UnknownDataClassificationAttribute() : DataClassificationAttribute(DataClassification.Unknown);
        }

        namespace Acme
        {
            using Microsoft.Extensions.Compliance.Classification;
            public class SensitiveAttribute() : DataClassificationAttribute(new("Acme", "Sensitive"));
            public sealed class VerySensitiveAttribute : SensitiveAttribute;
            public sealed class PublicAttribute() : DataClassificationAttribute(new("Acme", "Public"));
        }

        """;

    // Destructurama.Attributed cannot be restored here either.
    private const string Destructurama = """
        namespace Destructurama.Attributed
        {
            [System.AttributeUsage(System.AttributeTargets.Property)] public class NotLoggedAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.Property)] public class LogMaskedAttribute : System.Attribute { public string? Text { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.Property)] public class LogWithNameAttribute(string name) : System.Attribute { public string Name => name; }
        }

        """;

    private static readonly MetadataReference[] Identity =
        [TestReferences.Of(typeof(PersonalDataAttribute).Assembly), TestReferences.Of(typeof(IdentityUser).Assembly)];

    [Theory]
    [InlineData("PersonalData")]
    [InlineData("ProtectedPersonalData")]
    public void AspNetIdentityAttribute_MarksIdentityData(string attribute)
    {
        ClassifiedCode code = new(Valid(
            $"public class User {{ [Microsoft.AspNetCore.Identity.{attribute}] public string Phone {{ get; set; }} = \"\"; public int Age {{ get; set; }} }}", Identity));

        Assert.Equal($"Identity: User.Phone [{attribute}]", code.Of("User.Phone"));
        Assert.Equal(Nothing, code.Of("User.Age"));
    }

    [Fact]
    public void AspNetIdentityUser_IsACarrierInItsOwnAssemblyAndWhereItIsDerived()
    {
        ClassifiedCode code = new(Valid("public class Caller : Microsoft.AspNetCore.Identity.IdentityUser { }", Identity));

        Assert.Equal("Identity: IdentityUser<TKey>.Email [ProtectedPersonalData]", code.Of("Microsoft.AspNetCore.Identity.IdentityUser`1.Email"));
        Assert.Contains("IdentityUser<TKey>.", code.Carried("Caller"), StringComparison.Ordinal);
        Assert.Equal(Nothing, code.Of("Microsoft.AspNetCore.Identity.IdentityUser`1.AccessFailedCount"));
    }

    [Theory]
    [InlineData("Acme.Sensitive", "Health: User.Text [Sensitive] | Identity: User.Text [Sensitive]")]
    [InlineData("Acme.VerySensitive", "Health: User.Text [VerySensitive] | Identity: User.Text [VerySensitive]")]
    [InlineData("Microsoft.Extensions.Compliance.Classification.UnknownDataClassification", "Health: User.Text [UnknownDataClassification] | Identity: User.Text [UnknownDataClassification]")]
    [InlineData("Microsoft.Extensions.Compliance.Classification.NoDataClassification", "NotPersonal: User.Text [NoDataClassification]")]
    public void TaxonomyThatIsNotMapped_IsBothClasses(string attribute, string expected)
    {
        ClassifiedCode code = $"{Compliance} public class User {{ [{attribute}] public string Text {{ get; set; }} = \"\"; }}";

        Assert.Equal(expected, code.Of("User.Text"));
    }

    [Theory]
    [InlineData("health_attributes", "Acme.SensitiveAttribute", "Health: User.Text [VerySensitive]")]
    [InlineData("identity_attributes", "Acme.Sensitive", "Identity: User.Text [VerySensitive]")]
    [InlineData("identity_attributes", "Vendor.Other , Acme.VerySensitiveAttribute,", "Identity: User.Text [VerySensitive]")]
    [InlineData("pseudonym_attributes", "Acme.SensitiveAttribute", "Pseudonym: User.Text [VerySensitive]")]
    [InlineData("not_personal_attributes", "Acme.SensitiveAttribute", "NotPersonal: User.Text [VerySensitive]")]
    [InlineData("health_attributes", "Acme.PublicAttribute", "Health: User.Text [VerySensitive] | Identity: User.Text [VerySensitive]")]
    [InlineData("health_attributes", "acme.sensitiveattribute", "Health: User.Text [VerySensitive] | Identity: User.Text [VerySensitive]")]
    public void MappedAttribute_MeansWhatItIsMappedTo(string option, string value, string expected)
    {
        ClassifiedCode code = new(
            Valid($"{Compliance} public class User {{ [Acme.VerySensitive] public string Text {{ get; set; }} = \"\"; }}"),
            options: ("contact_tracing." + option, value));

        Assert.Equal(expected, code.Of("User.Text"));
        Assert.Empty(code.Problems);
    }

    [Fact]
    public void MappedAttributeThatBuildsOnNothing_IsRecognisedByName()
    {
        ClassifiedCode code = new(
            Valid("public class Outer { public class SecretAttribute : Attribute { } } public class User { [Outer.Secret] public string Text = \"\"; }"),
            options: ("contact_tracing.health_attributes", "Outer+SecretAttribute"));

        Assert.Equal("Health: User.Text [Secret]", code.Of("User.Text"));
    }

    [Fact]
    public void AttributeMappedToBothClasses_IsBoth()
    {
        ClassifiedCode code = new(
            Valid("public class SecretAttribute : Attribute { } public class User { [Secret] public string Text = \"\"; }"),
            options: [("contact_tracing.health_attributes", "SecretAttribute"), ("contact_tracing.identity_attributes", "SecretAttribute")]);

        Assert.Equal("Health: User.Text [Secret] | Identity: User.Text [Secret]", code.Of("User.Text"));
        Assert.Empty(code.Problems);
    }

    [Theory]
    [InlineData("contact_tracing.heath_attributes", "A", "UnknownKey: contact_tracing.heath_attributes (contact_tracing.health_attributes, contact_tracing.identity_attributes, contact…)")]
    [InlineData("contact_tracing.health_attributes", "My Attribute", "NotAnAttributeName: contact_tracing.health_attributes (My Attribute)")]
    [InlineData("contact_tracing.health_attributes", "[Secret]", "NotAnAttributeName: contact_tracing.health_attributes ([Secret])")]
    [InlineData("contact_tracing.health_attributes", "Secret; Other", "NotAnAttributeName: contact_tracing.health_attributes (Secret; Other)")]
    [InlineData("contact_tracing.health_attributes", "User", "NotAnAttribute: contact_tracing.health_attributes (User)")]
    public void UnusableOption_IsAProblem(string key, string value, string problem)
    {
        ClassifiedCode code = new(Valid("public class SecretAttribute : Attribute { } public class User { [Secret] public string Text = \"\"; }"), options: (key, value));

        Assert.Equal([problem], code.Problems);
        Assert.Equal(Nothing, code.Of("User.Text"));
    }

    [Fact]
    public void AttributeMappedToDataAndToNoData_IsAProblemAndTheDataCounts()
    {
        ClassifiedCode code = new(
            Valid("public class SecretAttribute : Attribute { } public class User { [Secret] public string Text = \"\"; }"),
            options: [("contact_tracing.health_attributes", "SecretAttribute"), ("contact_tracing.pseudonym_attributes", "SecretAttribute")]);

        Assert.Equal(["AttributeMappedTwice: contact_tracing.pseudonym_attributes (SecretAttribute)"], code.Problems);
        Assert.Equal("Health: User.Text [Secret]", code.Of("User.Text"));
    }

    [Fact]
    public void UsablePartsOfAnOption_CountBesideUnusableOnes()
    {
        ClassifiedCode code = new(
            Valid("public class SecretAttribute : Attribute { } public class User { [Secret] public string Text = \"\"; }"),
            options: ("contact_tracing.health_attributes", "no name, SecretAttribute"));

        Assert.Equal(["NotAnAttributeName: contact_tracing.health_attributes (no name)"], code.Problems);
        Assert.Equal("Health: User.Text [Secret]", code.Of("User.Text"));
    }

    [Fact]
    public void HostThatCannotListKeys_StillTellsTheirValues()
    {
        var compilation = Valid("public class SecretAttribute : Attribute { }");
        var configuration = Configuration.UserConfiguration.Read(
            compilation, new InMemoryOptions(tellsKeys: false, ("contact_tracing.health_attributes", "SecretAttribute")));

        Assert.Equal<string>(["SecretAttribute"], configuration.Of(Configuration.ConfigurationKeys.HealthAttributes));
        Assert.Empty(configuration.Problems());
    }

    [Theory]
    [InlineData("NotLogged", true)]
    [InlineData("LogMasked(Text = \"*\")", true)]
    [InlineData("LogWithName(\"x\")", false)]
    public void DestructuramaAttribute_RedactsForSerilogAndClassifiesNothing(string attribute, bool redacts)
    {
        ClassifiedCode code = Destructurama + $$"""
            public class User
            {
                [Destructurama.Attributed.{{attribute}}] public string Text { get; set; } = "";
                [Destructurama.Attributed.{{attribute}}, HealthData] public string Notes { get; set; } = "";
            }
            """;

        Assert.Equal(redacts, ClassificationModel.IsRedactedForSerilog(code.Symbol("User.Text")));
        Assert.Equal(Nothing, code.Of("User.Text"));
        Assert.Equal("Health: User.Notes [HealthData]", code.Of("User.Notes"));
    }

    [Fact]
    public void AttributeOfTheSameNameElsewhere_MeansNothing()
    {
        ClassifiedCode code = """
            namespace Elsewhere { public class PersonalDataAttribute : Attribute { } public class HealthDataAttribute : Attribute { } }
            public class User { [Elsewhere.PersonalData, Elsewhere.HealthData] public string Text = ""; }
            """;

        Assert.Equal(Nothing, code.Of("User.Text"));
    }
}
