using System.Reflection;
using System.Runtime.Loader;
using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Tests.Generation.GuardedView;
using ContactTracing.TestKit;
using ContactTracing.TestKit.Generators;

namespace ContactTracing.Analyzers.Tests.Generation.Page;

/// <summary>A program on the page.</summary>
internal sealed class PageExample(string source)
{
    private readonly TestProject _project = new(source) { GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Hospital" };

    /// <param name="file">The feature and the hint name, separated by a slash.</param>
    public string Generate(string file) => file.Split('/') is [var feature, var hintName]
        ? Run(feature).Compiles()[hintName]
        : throw new FormatException($"A generated file is named Feature/hint name, not {file}.");

    /// <summary>What the program's <c>Example.Print()</c> returns.</summary>
    public string Print()
    {
        using var image = new MemoryStream();
        var result = Run("Redaction").Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext("page", isCollectible: true);
        var print = context.LoadFromStream(image).GetTypes().Single(t => t.Name == "Example").GetMethod("Print", BindingFlags.Public | BindingFlags.Static);
        var text = (string)print!.Invoke(null, null)!;
        context.Unload();
        return text;
    }

    private GeneratorResult Run(string feature) => feature switch
    {
        "Redaction" => Generator<RedactionGenerator>.Run(_project),
        "Retention" => Generator<RetentionGenerator>.Run(_project),
        "GuardedView" => Generator<PolicyAndView>.Run(_project),
        "GuardedDecorator" => Generator<GuardedDecoratorGenerator>.Run(_project),
        "Registry" => Generator<RegistryGenerator>.Run(_project),
        _ => throw new FormatException($"There is no generator {feature}."),
    };
}
