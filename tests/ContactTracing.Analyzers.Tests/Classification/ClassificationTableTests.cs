using System.Text;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class ClassificationTableTests
{
    private const string Vendor = """
        namespace Vendor
        {
            public class Person
            {
                public string Phone { get; set; } = "";
                public string Name = "";
                public string Describe() => "";
                public string Describe(int depth) => "";
                public virtual string Note => "";
                public void Touch() { }
                public const int Limit = 3;
                public event System.Action? Changed { add { } remove { } }
            }

            public class Employee : Person { public override string Note => ""; }
            public class Page<T> { public T? First; public U? Map<U>(T value) => default; }
            public enum Outcome { Negative, Positive }
            public class Test { public Outcome Outcome; public Outcome? Second; public Outcome[] All = []; }
            public readonly struct CaseNumber { }
            [ContactTracing.DataProtection.HealthData] public class Case { public CaseNumber Number; public string Text = ""; }
        }
        """;

    [Theory]
    [InlineData("health | P:Vendor.Person.Phone", "Vendor.Person.Phone", "Health: Person.Phone [vendor.classification.txt:1]")]
    [InlineData("identity | F:Vendor.Person.Name", "Vendor.Person.Name", "Identity: Person.Name [vendor.classification.txt:1]")]
    [InlineData("pseudonym | P:Vendor.Person.Phone", "Vendor.Person.Phone", "Pseudonym: Person.Phone [vendor.classification.txt:1]")]
    [InlineData("none | P:Vendor.Person.Phone", "Vendor.Person.Phone", "NotPersonal: Person.Phone [vendor.classification.txt:1]")]
    [InlineData("health | T:Vendor.Person", "Vendor.Person.Phone", "Health: Person [vendor.classification.txt:1]")]
    [InlineData("health | M:Vendor.Person.Describe", "Vendor.Person.Describe", "Health: Person.Describe [vendor.classification.txt:1]")]
    [InlineData("health | P:Vendor.Person.Note", "Vendor.Employee.Note", "Health: Person.Note [vendor.classification.txt:1]")]
    [InlineData("health | F:Vendor.Page`1.First", "Vendor.Page`1.First", "Health: Page<T>.First [vendor.classification.txt:1]")]
    [InlineData("health | M:Vendor.Page`1.Map``1(`0)", "Vendor.Page`1.Map", "Health: Page<T>.Map<U> [vendor.classification.txt:1]")]
    [InlineData("health | M:Vendor.Person.get_Phone", "Vendor.Person.Phone", "Health: Person.Phone.get [vendor.classification.txt:1]")]
    [InlineData("health | T:Vendor.Outcome", "Vendor.Test.Outcome", "Health: Outcome [vendor.classification.txt:1]")]
    [InlineData("health | T:Vendor.Outcome", "Vendor.Test.Second", "Health: Outcome [vendor.classification.txt:1]")]
    public void Row_ClassifiesTheSymbolOfItsId(string row, string symbol, string expected)
    {
        ClassifiedCode code = new(Valid(Vendor), row);

        Assert.Equal(expected, code.Of(symbol));
        Assert.Empty(code.Problems);
    }

    [Fact]
    public void RowForOneOverload_LeavesTheOthersAlone()
    {
        ClassifiedCode code = new(Valid(Vendor), "health | M:Vendor.Person.Describe(System.Int32)");

        Assert.Equal(Nothing, code.Of("Vendor.Person.Describe"));
    }

    [Fact]
    public void ConstantOfAClassifiedEnum_IsNobodysData()
    {
        ClassifiedCode code = new(Valid(Vendor), "health | T:Vendor.Outcome");

        Assert.Equal(Nothing, code.Of("Vendor.Outcome.Positive"));
        Assert.Equal("Health: Test.Outcome → Outcome [vendor.classification.txt:1]", code.Carried("Vendor.Test"));
        Assert.Equal("Health: Outcome [vendor.classification.txt:1]", code.Carried("Vendor.Test.All"));
    }

    [Fact]
    public void DeniedType_FreesMembersOfItsTypeInAClassifiedType()
    {
        ClassifiedCode code = new(Valid(Vendor), "pseudonym | T:Vendor.CaseNumber");

        Assert.Equal("Pseudonym: CaseNumber [vendor.classification.txt:1]", code.Of("Vendor.Case.Number"));
        Assert.Equal("Health: Case [HealthData]", code.Of("Vendor.Case.Text"));
    }

    [Theory]
    [InlineData("Health|P:Vendor.Person.Phone")]
    [InlineData("  HEALTH\t|   P:Vendor.Person.Phone  ")]
    [InlineData("# a comment\n// another\n\n   \nhealth | P:Vendor.Person.Phone")]
    [InlineData("health | P:Vendor.Person.Phone\r\nidentity | F:Vendor.Person.Name\r\n")]
    [InlineData("\uFEFFhealth | P:Vendor.Person.Phone")]
    [InlineData("health | P:Vendor.Person.Phone\nhealth | P:Vendor.Person.Phone")]
    public void HarmlessVariation_IsRead(string table)
    {
        ClassifiedCode code = new(Valid(Vendor), table);

        Assert.StartsWith("Health: Person.Phone", code.Of("Vendor.Person.Phone"), StringComparison.Ordinal);
        Assert.Empty(code.Problems);
    }

    [Fact]
    public void BothClassesInTwoRows_AreBothTrue()
    {
        ClassifiedCode code = new(Valid(Vendor), "health | P:Vendor.Person.Phone\nidentity | P:Vendor.Person.Phone");

        Assert.Equal(
            "Health: Person.Phone [vendor.classification.txt:1] | Identity: Person.Phone [vendor.classification.txt:2]",
            code.Of("Vendor.Person.Phone"));
        Assert.Empty(code.Problems);
    }

    [Theory]
    [InlineData("health P:Vendor.Person.Phone", "SeparatorMissing: health P:Vendor.Person.Phone ()")]
    [InlineData("helth | P:Vendor.Person.Phone", "UnknownDataClass: helth | P:Vendor.Person.Phone (helth, health, identity, pseudonym, none)")]
    [InlineData("| P:Vendor.Person.Phone", "UnknownDataClass: | P:Vendor.Person.Phone (, health, identity, pseudonym, none)")]
    [InlineData("health |", "IdNotSupported: health | ()")]
    [InlineData("health | Vendor.Person.Phone", "IdNotSupported: health | Vendor.Person.Phone (Vendor.Person.Phone)")]
    [InlineData("health | E:Vendor.Person.Changed", "IdNotSupported: health | E:Vendor.Person.Changed (E:Vendor.Person.Changed)")]
    [InlineData("health | N:Vendor", "IdNotSupported: health | N:Vendor (N:Vendor)")]
    [InlineData("health | P:Vendor.Person.Phone # why", "IdNotSupported: health | P:Vendor.Person.Phone # why (P:Vendor.Person.Phone # why)")]
    [InlineData("health | P:Vendor.Person.Fone", "IdResolvesToNothing: health | P:Vendor.Person.Fone (P:Vendor.Person.Fone)")]
    [InlineData("health | P:vendor.person.phone", "IdResolvesToNothing: health | P:vendor.person.phone (P:vendor.person.phone)")]
    [InlineData("health | M:Vendor.Person.Touch", "HoldsNoValue: health | M:Vendor.Person.Touch (M:Vendor.Person.Touch)")]
    [InlineData("health | M:Vendor.Person.#ctor", "HoldsNoValue: health | M:Vendor.Person.#ctor (M:Vendor.Person.#ctor)")]
    [InlineData("health | F:Vendor.Person.Limit", "HoldsNoValue: health | F:Vendor.Person.Limit (F:Vendor.Person.Limit)")]
    [InlineData("health | F:Vendor.Outcome.Positive", "HoldsNoValue: health | F:Vendor.Outcome.Positive (F:Vendor.Outcome.Positive)")]
    public void UnusableRow_IsAProblemAndClassifiesNothing(string row, string problem)
    {
        ClassifiedCode code = new(Valid(Vendor), row);

        Assert.Equal([problem], code.Problems);
        Assert.Equal(Nothing, code.Of("Vendor.Person.Phone"));
    }

    [Theory]
    [InlineData("none | P:Vendor.Person.Phone\nhealth | P:Vendor.Person.Phone", "ContradictsRow: none | P:Vendor.Person.Phone (health, vendor.classification.txt:2)")]
    [InlineData("health | P:Vendor.Person.Phone\npseudonym | P:Vendor.Person.Phone", "ContradictsRow: pseudonym | P:Vendor.Person.Phone (health, vendor.classification.txt:1)")]
    public void ContradictoryRows_AreAProblemAndTheStrongerCounts(string table, string problem)
    {
        ClassifiedCode code = new(Valid(Vendor), table);

        Assert.Equal([problem], code.Problems);
        Assert.StartsWith("Health: Person.Phone", code.Of("Vendor.Person.Phone"), StringComparison.Ordinal);
    }

    [Fact]
    public void TwoKindsOfDenial_AreAProblemAndTheFirstCounts()
    {
        ClassifiedCode code = new(Valid(Vendor), "pseudonym | P:Vendor.Person.Phone\nnone | P:Vendor.Person.Phone");

        Assert.Equal(["ContradictsRow: none | P:Vendor.Person.Phone (pseudonym, vendor.classification.txt:1)"], code.Problems);
        Assert.StartsWith("Pseudonym: ", code.Of("Vendor.Person.Phone"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none | F:Own.Name", "Own.Name", "Identity: Own.Name [IdentityData]")]
    [InlineData("pseudonym | P:Derived.Code", "Derived.Code", "Identity: Own.Code [IdentityData]")]
    [InlineData("none | T:Marked", "Marked", "Health: Marked [HealthData]")]
    public void RowThatDeniesADeclarationInCode_IsAProblemAndTheCodeCounts(string row, string symbol, string expected)
    {
        ClassifiedCode code = new(Valid("""
            public class Own { [IdentityData] public string Name = ""; [IdentityData] public virtual string Code => ""; }
            public class Derived : Own { public override string Code => ""; }
            [HealthData] public class Marked { }
            """), row);

        Assert.Equal([$"ContradictsDeclaration: {row} ({expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]})"], code.Problems);
        Assert.Equal(expected, code.Of(symbol));
    }

    [Fact]
    public void RowThatDeniesAMemberOfAClassifiedType_IsNoContradiction()
    {
        ClassifiedCode code = new(Valid(Vendor), "none | F:Vendor.Case.Text");

        Assert.Empty(code.Problems);
        Assert.Equal("NotPersonal: Case.Text [vendor.classification.txt:1]", code.Of("Vendor.Case.Text"));
    }

    [Fact]
    public void RowForAFrameworkMember_Counts()
    {
        ClassifiedCode code = new(Valid("public class Mail { public System.Uri? Link; }"), "identity | P:System.Uri.Host");

        Assert.Equal("Identity: Uri.Host [vendor.classification.txt:1]", code.Of("System.Uri.Host"));
        Assert.Equal("Identity: Mail.Link → Uri.Host [vendor.classification.txt:1]", code.Carried("Mail"));
        Assert.Equal(Nothing, code.Of("System.Uri.Port"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(InvalidDataException))]
    public void UnreadableFile_IsAProblem(Type? exception)
    {
        var file = new InMemoryFile("/0/vendor.classification.txt", () => exception is null ? null : throw (Exception)Activator.CreateInstance(exception)!);

        var problem = Assert.Single(ClassificationTable.Read([file]).Problems);

        Assert.Equal("FileUnreadable", problem.Cause);
        Assert.Equal("vendor.classification.txt", problem.Subject);
        Assert.Equal("/0/vendor.classification.txt", problem.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Problem_StandsAtItsRow()
    {
        var table = ClassificationTable.Read([new InMemoryFile("/0/a.classification.txt", "# first\r\n  nonsense\r\n")]);

        var location = Assert.Single(table.Problems).Location;

        Assert.Equal(LocationKind.ExternalFile, location.Kind);
        Assert.Equal(new("/0/a.classification.txt", new(1, 0), new(1, 10)), location.GetLineSpan());
    }

    [Fact]
    public void FileThatIsNoTable_GivesALimitedNumberOfReadableProblems()
    {
        var random = new Random(20201119);
        var bytes = new byte[100_000];
        random.NextBytes(bytes);
        var text = Encoding.Latin1.GetString(bytes) + "\n" + new string('x', 1_000_000);
        ClassifiedCode code = new(Valid(Vendor), text);

        var problems = code.Model.Problems().ToList();

        Assert.Equal(21, problems.Count);
        Assert.Equal("FurtherRows", problems[^1].Cause);
        Assert.All(problems, p => Assert.True(p.Subject.Length <= 80 && !p.Subject.Any(char.IsControl)));
    }

    [Fact]
    public void AnyTextAsId_IsAnsweredWithoutAnException()
    {
        var random = new Random(20201127);
        const string Alphabet = "TPFMENvX:.`#(){}[]@*,^&~!|$0019<>+-\\\"'éß𝒳 ";
        var ids = Enumerable.Range(0, 3_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
        string[] known = ["T:Vendor.Page`1", "M:Vendor.Page`1.Map``1(`0)", "P:Vendor.Person.Phone", "M:Vendor.Person.Describe(System.Int32)~System.String"];
        var mutated = known.SelectMany(id => Enumerable.Range(0, id.Length).SelectMany(i => new[] { id[..i], id.Remove(i, 1), id.Insert(i, "`"), id.Insert(i, "("), id.Insert(i, "{") }));
        ClassifiedCode code = new(Valid(Vendor), string.Join('\n', ids.Concat(["T:", "M:", "P:", "F:"]).Concat(mutated).Select(id => "health | " + id)));

        Assert.NotEmpty(code.Model.Problems().ToList());
    }

    [Theory]
    [InlineData("vendor.classification.txt", true)]
    [InlineData("C:\\src\\Vendor.Classification.TXT", true)]
    [InlineData("classification.txt", false)]
    [InlineData("vendor.classification.txt.bak", false)]
    [InlineData("BannedSymbols.txt", false)]
    public void Table_IsKnownByItsExtension(string path, bool expected) =>
        Assert.Equal(expected, ClassificationTable.IsTable(new InMemoryFile(path, SourceText.From("").ToString())));
}
