using System.Text.RegularExpressions;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using ContactTracing.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning;

/// <summary>What the planner makes of each relation. CT1010 is held to the same file, so that build and purge cannot drift apart.</summary>
public sealed partial class RelationTests
{
    private const string File = "tests/ContactTracing.DataProtection.EntityFrameworkCore.Tests/Planning/RelationCases.cs";

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (Match match in Case().Matches(System.IO.File.ReadAllText(Path.Combine(RepositoryPath.Root, File))))
        {
            cases.Add(match.Groups["name"].Value, match.Groups["fate"].Value);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NotesOfACase_FareAsTheFileSays(string name, string fate)
    {
        using var context = (DbContext)Activator.CreateInstance(TypeOf(name, "Model"), nonPublic: true)!;

        Assert.Equal(fate, FateOf(TypeOf(name, "Note"), context.Model.FindEntityType(TypeOf(name, "Case"))!, context.Model));
    }

    [Fact]
    public void EveryFate_HasACase() =>
        Assert.Equal(["blocks", "goes", "part", "stays", "unrelated"], Cases().Select(static c => (string)c[1]).Distinct().Order(StringComparer.Ordinal));

    private static string FateOf(Type note, IEntityType record, IModel model)
    {
        if (model.GetEntityTypes().Any(type => type.ClrType == note && type.IsOwned()) || IsValueOf(record, note))
        {
            return "part";
        }

        var (plans, problems) = DeletionPlanner.Plan(record);
        return problems.Any(problem => problem.Contains("Entity 'Note'", StringComparison.Ordinal)) ? "blocks"
            : plans.SelectMany(static plan => plan.Dependents).FirstOrDefault(rows => rows.ForeignKey.DeclaringEntityType.ClrType == note) is not { } notes ? "unrelated"
            : notes.Plan is null ? "stays"
            : "goes";
    }

    // A column, or a complex type: no entity, and nothing that anybody could refer to.
    private static bool IsValueOf(IEntityType record, Type note) =>
        record.GetProperties().Any(property => property.ClrType == note || property.ClrType == typeof(List<>).MakeGenericType(note))
        || record.GetComplexProperties().Any(property => property.ComplexType.ClrType == note);

    private static Type TypeOf(string name, string type) => typeof(RelationTests).Assembly.GetType($"{typeof(RelationTests).Namespace}.Relations.{name}.{type}", throwOnError: true)!;

    [GeneratedRegex(@"^// case: (?<name>\w+)\r?\n// notes: (?<fate>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Case();
}
