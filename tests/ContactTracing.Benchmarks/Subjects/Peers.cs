using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>Analyzers of others that follow data through code, from their packages, over the same code in the same run.</summary>
internal static class Peers
{
    private static readonly string[] TaintRules = [.. Enumerable.Range(3001, 12).Select(number => $"CA{number}")];

    public static ImmutableArray<DiagnosticAnalyzer> NetAnalyzers { get; } = Load("Microsoft.CodeAnalysis.NetAnalyzers");

    public static AnalyzerSet TaintRulesOfNetAnalyzers { get; } = new("NetAnalyzers CA3001–CA3012", NetAnalyzers, TaintRules.Contains);

    public static AnalyzerSet SecurityCodeScan { get; } =
        new("SecurityCodeScan", Load("SecurityCodeScan.VS2019"), id => id.StartsWith("SCS", StringComparison.Ordinal));

    public static ImmutableArray<AnalyzerSet> All { get; } =
    [
        TaintRulesOfNetAnalyzers,
        SecurityCodeScan,
        new("Meziantou MA0153", Load("Meziantou.Analyzer"), id => id is "MA0153"),
    ];

    /// <summary>Those whose processor time this package promises to stay ten times below.</summary>
    public static ImmutableArray<AnalyzerSet> WithBar { get; } = [TaintRulesOfNetAnalyzers, SecurityCodeScan];

    private static ImmutableArray<DiagnosticAnalyzer> Load(string package)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "peers", package);
        var context = new PeerContext(package, folder);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll")
                .Order(StringComparer.Ordinal)
                .Select(file => context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(file)))
                .SelectMany(LoadableTypes)
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && IsForCSharp(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    private static bool IsForCSharp(Type type) =>
        type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true;

    // The assemblies hold code fixes too, whose base types are those of an editor and are not there.
    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
