using ContactTracing.Analyzers.Classification;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class DirectClassificationTests
{
    [Theory]
    [InlineData("Case.Property")]
    [InlineData("Case.Field")]
    [InlineData("Case.Method")]
    [InlineData("Case.Take(parameter)")]
    [InlineData("Case.op_Addition")]
    [InlineData("Case.this[]")]
    [InlineData("Answer.Invoke")]
    [InlineData("Ask.Invoke(question)")]
    public void AttributeOnSymbol_Classifies(string symbol)
    {
        ClassifiedCode code = """
            public class Case
            {
                [HealthData] public string Property { get; set; } = "";
                [HealthData] public string Field = "";
                [return: HealthData] public string Method() => "";
                public void Take([HealthData] string parameter) { }
                [return: HealthData] public static string operator +(Case left, Case right) => "";
                [HealthData] public string this[int index] => "";
            }

            [return: HealthData] public delegate string Answer();
            public delegate void Ask([HealthData] string question);
            """;

        Assert.StartsWith("Health: ", code.Of(symbol), StringComparison.Ordinal);
        Assert.EndsWith(" [HealthData]", code.Of(symbol), StringComparison.Ordinal);
    }

    [Fact]
    public void UnmarkedMember_IsNotClassified()
    {
        ClassifiedCode code = "public class Case { public int Id { get; set; } [HealthData] public string Notes = \"\"; }";

        Assert.Equal(Nothing, code.Of("Case.Id"));
    }

    [Fact]
    public void BothAttributes_GiveBothClassesWithTheirOwnReasons()
    {
        ClassifiedCode code = "public class Case { [HealthData, IdentityData] public string Notes = \"\"; }";

        Assert.Equal("Health: Case.Notes [HealthData] | Identity: Case.Notes [IdentityData]", code.Of("Case.Notes"));
    }

    [Fact]
    public void Category_IsKept()
    {
        ClassifiedCode code = """
            public class Case
            {
                [HealthData(HealthCategory.TestResult), IdentityData(IdentityKind.NationalIdentifier)] public string Result = "";
            }
            """;

        var classification = code.Model.Of(code.Symbol("Case.Result"));

        Assert.Equal(HealthCategories.TestResult, classification.HealthCategories);
        Assert.Equal(IdentityKinds.NationalIdentifier, classification.IdentityKinds);
    }

    [Theory]
    [InlineData("[HealthData]")]
    [InlineData("[HealthData((HealthCategory)99)]")]
    public void CategoryLeftOutOrUnknown_IsUnspecified(string attribute)
    {
        ClassifiedCode code = $"public class Case {{ {attribute} public string Result = \"\"; }}";

        Assert.Equal(HealthCategories.Unspecified, code.Model.Of(code.Symbol("Case.Result")).HealthCategories);
    }

    [Fact]
    public void CategoriesOfThePackage_AreAllKnownByName()
    {
        Assert.Equal(Enum.GetNames<DataProtection.HealthCategory>(), Enum.GetNames<HealthCategories>()[1..]);
        Assert.Equal(Enum.GetNames<DataProtection.IdentityKind>(), Enum.GetNames<IdentityKinds>()[1..]);
    }

    [Theory]
    [InlineData("[Pseudonym]", "Pseudonym: Case.Id [Pseudonym]")]
    [InlineData("[NotPersonalData(\"opaque\")]", "NotPersonal: Case.Id [NotPersonalData]")]
    public void Denial_IsAVerdict(string attribute, string expected)
    {
        ClassifiedCode code = $"public class Case {{ {attribute} public int Id {{ get; set; }} }}";

        Assert.Equal(expected, code.Of("Case.Id"));
    }

    [Theory]
    [InlineData("[HealthData, NotPersonalData(\"reviewed\")]")]
    [InlineData("[Pseudonym, HealthData]")]
    public void ClassAndDenialOnOneSymbol_StaysClassified(string attributes)
    {
        ClassifiedCode code = $"public class Case {{ {attributes} public string Notes = \"\"; }}";

        Assert.Equal("Health: Case.Notes [HealthData]", code.Of("Case.Notes"));
    }

    [Fact]
    public void RedactingMethod_HasARedactedResult()
    {
        ClassifiedCode code = """
            [HealthData] public class Case
            {
                [Redacts] public string Mask() => "***";
                public string Text() => "";
            }
            """;

        Assert.Equal("Redacted: Case.Mask [Redacts]", code.Of("Case.Mask"));
        Assert.Equal("Health: Case [HealthData]", code.Of("Case.Text"));
    }

    [Theory]
    [InlineData("[return: HealthData] get; set;")]
    [InlineData("get; [param: HealthData] set;")]
    public void AttributeOnAccessor_ClassifiesTheProperty(string accessors)
    {
        ClassifiedCode code = $"public class Case {{ public string Notes {{ {accessors} }} = \"\"; }}";

        Assert.Equal("Health: Case.Notes [HealthData]", code.Of("Case.Notes"));
    }

    [Fact]
    public void AttributeOnBackingField_ClassifiesTheProperty()
    {
        ClassifiedCode code = "public class Case { [field: HealthData] public string Notes { get; set; } = \"\"; }";

        Assert.Equal("Health: Case.Notes [HealthData]", code.Of("Case.Notes"));
    }

    [Theory]
    [InlineData("Case.get_Notes")]
    [InlineData("Case.set_Notes(value)")]
    [InlineData("Case.<Notes>k__BackingField")]
    public void PartsOfAProperty_AreWhatThePropertyIs(string part)
    {
        ClassifiedCode code = "public class Case { [HealthData] public string Notes { get; set; } = \"\"; }";

        Assert.Equal("Health: Case.Notes [HealthData]", code.Of(part));
    }

    [Theory]
    [InlineData("Case.Notes")]
    [InlineData("Case.Compute")]
    [InlineData("Case.Take(text)")]
    public void AttributesOnEitherPartOfAPartialMember_Count(string symbol)
    {
        ClassifiedCode code = """
            public partial class Case
            {
                [HealthData] public partial string Notes { get; }
                [return: HealthData] public partial string Compute();
                public partial void Take([HealthData] string text);
            }

            public partial class Case
            {
                [IdentityData] public partial string Notes => "";
                [return: IdentityData] public partial string Compute() => "";
                public partial void Take([IdentityData] string text) { }
            }
            """;

        var definition = code.Model.Of(code.Symbol(symbol));

        Assert.Equal(DataClasses.Health | DataClasses.Identity, definition.Classes);
    }

    [Theory]
    [InlineData("Case.Changed")]
    [InlineData("Case.Take")]
    [InlineData("Case.Limit")]
    public void WhatHoldsNoValueOfAPerson_IsNotClassified(string symbol)
    {
        ClassifiedCode code = """
            [HealthData] public class Case
            {
                public event EventHandler? Changed { add { } remove { } }
                public void Take() { }
                public const int Limit = 3;
            }
            """;

        Assert.Equal(Nothing, code.Of(symbol));
    }
}
