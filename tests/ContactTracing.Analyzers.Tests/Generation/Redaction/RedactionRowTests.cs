using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

/// <summary>What classification files say about types that bear no attribute.</summary>
public sealed class RedactionRowTests
{
    private const string Vendor =
        """
        namespace Vendor
        {
            public class Person { public string Phone { get; set; } public int Age { get; set; } public string this[int line] => Phone; }

            public interface IPatient { string Finding { get; } }

            public class Gender { }

            public class Envelope<T> { public T Content { get; set; } }
        }
        """;

    [Theory]
    [InlineData("identity | P:Vendor.Person.Phone", "Phone = [redacted]", "Age = {0}")]
    [InlineData("identity | P:Vendor.Person.Item(System.Int32)", "Phone = {0}", "Age = {0}")]
    [InlineData("identity | T:Vendor.Person", "Phone = [redacted]", "Age = [redacted]")]
    [InlineData("health | F:Employee.Badge", "Badge = [redacted]", "Phone = {0}")]
    public void RowAboutABase_RedactsWhatItNames(string row, string first, string second)
    {
        var text = Emitted("public partial class Employee : Vendor.Person { public int Badge; }", row);

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void RowAboutAnInterfaceMember_RedactsTheImplementation() => Assert.Contains(
        "Finding = [redacted]",
        Emitted("public partial record Case(string Finding) : Vendor.IPatient;", "health | P:Vendor.IPatient.Finding"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Vendor.Person? Value")]
    [InlineData("Vendor.Person[] Value")]
    [InlineData("Dictionary<int, Vendor.Person[]>? Value")]
    [InlineData("Vendor.Envelope<List<Vendor.Person>>? Value")]
    public void RowAboutAMemberType_MakesACarrier(string member)
    {
        var text = Emitted($"public partial record Case(int Id, {member});", "identity | P:Vendor.Person.Phone");

        Assert.Contains("\"Id = {0}\"", text, StringComparison.Ordinal);
        Assert.Contains("Value = [redacted]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void RowAboutAnotherType_LeavesTheMemberShown() => Assert.Contains(
        "\"Note = {0}\"",
        Emitted("public partial record Case(string Note, Vendor.Person? Value);", "identity | P:Vendor.Person.Phone"),
        StringComparison.Ordinal);

    private static string Emitted(string source, string row) => Assert.Single(Generator<RedactionGenerator>.Run(new TestProject(source)
    {
        ReferencedSources = [Vendor],
        AdditionalFiles = [("vendor.classification.txt", "# Rows of the vendor.\n" + row + "\n")],
    }).Compiles().Sources).Text;
}
