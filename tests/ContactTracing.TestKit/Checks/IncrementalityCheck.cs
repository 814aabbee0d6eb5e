using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Generators;
using ContactTracing.TestKit.Incrementality;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>What every incremental generator owes the IDE, whatever it generates.</summary>
internal static class IncrementalityCheck
{
    public static void Verify(GeneratorHost host)
    {
        VerifyModels(host);
        VerifyReused(host, host.Reparse(), "the same text parsed again");
        VerifyReused(host, host.Edit(WithUnrelatedFile(host.Subject.Project)), "an unrelated file added");
        VerifyReused(host, host.Edit(WithComments(host.Subject.Project)), "a comment before the code, which moves it");
    }

    /// <summary>No value the generator keeps holds symbols, nodes, trees, locations or compilations.</summary>
    public static void VerifyModels(GeneratorHost host)
    {
        foreach (var (name, value) in Steps.Named(host.Result))
        {
            ModelGraph.Verify(name, value);
        }

        foreach (var (name, value, _) in Steps.Models(host.Result))
        {
            ModelGraph.Verify(name, value);
        }
    }

    private static void VerifyReused(GeneratorHost before, GeneratorHost after, string edit)
    {
        var old = Steps.Models(before.Result).ToList();
        var models = Steps.Models(after.Result).ToList();
        for (var index = 0; index < models.Count; index++)
        {
            var (name, value, reason) = models[index];
            if (!Steps.IsReused(reason))
            {
                var difference = index < old.Count
                    ? ModelDifference.Describe(old[index].Value, value, name)
                    : $"{name}: new";
                throw Failure(after, edit, $"{reason}\n  {difference}");
            }
        }

        if (!Steps.OutputReasons(after.Result).All(Steps.IsReused))
        {
            throw Failure(after, edit, string.Join(", ", Steps.OutputReasons(after.Result)));
        }
    }

    private static VerificationException Failure(GeneratorHost host, string edit, string what) =>
        new($"{host.Result.Generator.GetGeneratorType().Name} generates anew after an edit that changes nothing ({edit}): {what}");

    private static TestProject WithUnrelatedFile(TestProject project) => project with
    {
        Sources = [.. project.Sources, new TestFile("Unrelated.cs", "file static class Unrelated { public static int Number => 1; }\n")],
    };

    private static TestProject WithComments(TestProject project) => project with
    {
        Sources = [.. project.Sources.Select(file => file with { Text = "// A comment.\n\n" + file.Text })],
    };
}
