using System.CodeDom.Compiler;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using ContactTracing.Generated.Tests.Redaction.Shapes;

namespace ContactTracing.Generated.Tests.Redaction;

/// <summary>The shapes of this assembly for which redaction was generated, and what they show.</summary>
internal static class RedactedShapes
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All shapes, generic ones closed over a string.</summary>
    public static IReadOnlyList<Type> All { get; } = typeof(RedactedShapes).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(EveryType).Namespace && IsRedacted(t) && !t.IsAbstract && !t.IsByRefLike)
        .Select(t => t.IsGenericTypeDefinition ? t.MakeGenericType([.. t.GetGenericArguments().Select(_ => typeof(string))]) : t)
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .ToList();

    public static bool IsRedacted(Type type) =>
        IsGenerated(type.GetMethod(nameof(ToString), Declared, [])) || IsGenerated(type.GetMethod("PrintMembers", Declared, [typeof(StringBuilder)]));

    /// <summary>Every text that the object gives of itself.</summary>
    public static IEnumerable<string> Texts(object shape)
    {
        yield return shape.ToString()!;
        yield return $"{shape}";
        yield return string.Join("; ", shape, new[] { shape }[0]);
        yield return Display(shape);
    }

    /// <summary>What a debugger shows, for the two forms that are generated.</summary>
    public static string Display(object shape)
    {
        var display = shape.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)!.Value;
        return display == "{ToString(),nq}" ? shape.ToString()! : display;
    }

    private static bool IsGenerated(MethodInfo? method) =>
        method?.GetCustomAttribute<GeneratedCodeAttribute>() is { Tool: "ContactTracing.Analyzers" };
}
