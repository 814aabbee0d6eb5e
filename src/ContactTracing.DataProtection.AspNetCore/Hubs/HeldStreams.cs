using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Holder = System.Func<object, ContactTracing.DataProtection.AspNetCore.Hubs.HubCall, object>;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>Keeps a call until what its method streams has ended. SignalR reads that after the method has returned, outside of all filters.</summary>
internal static class HeldStreams
{
    private static readonly ConditionalWeakTable<MethodInfo, Found> Known = [];

    /// <summary>What SignalR is to read in place of a result; null when the method streams nothing.</summary>
    public static object? Of(MethodInfo method, object result, HubCall call) => Known.GetValue(method, static one => Find(one.ReturnType)) switch
    {
        { Holder: { } holder } => holder(result, call),
        { Element: { } element } when call.Declared is not null => throw new NotSupportedException($"A stream of {element}, a value type, cannot be guarded in a program that is compiled ahead of time. Stream a class."),
        _ => null,
    };

    // As SignalR tells a method that streams: by the type that it declares, whatever the result is besides.
    private static Found Find(Type type)
    {
        var returned = type.IsGenericType && type.GetGenericTypeDefinition() is var task && (task == typeof(Task<>) || task == typeof(ValueTask<>)) ? type.GenericTypeArguments[0] : type;
        return SequenceIn(returned) is { } sequence ? FoundOf(OpenSequence, sequence.GenericTypeArguments[0], OfSequence<object>)
            : ReaderIn(returned) is { } reader ? FoundOf(OpenReader, reader.GenericTypeArguments[0], OfReader<object>)
            : new Found(null, null);
    }

    private static MethodInfo OpenSequence => typeof(HeldStreams).GetMethod(nameof(OfSequence), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static MethodInfo OpenReader => typeof(HeldStreams).GetMethod(nameof(OfReader), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Found FoundOf(MethodInfo open, Type element, Holder ofObjects) =>
        new(element, element == typeof(object) ? ofObjects : element.IsValueType && !RuntimeFeature.IsDynamicCodeSupported ? null : Made(open, element));

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Neither method asks anything of its type argument.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Reference types share the code that is there for objects; value types come here only where code can be made.")]
    private static Holder Made(MethodInfo open, Type element) => open.MakeGenericMethod(element).CreateDelegate<Holder>();

    private static HeldSequence<T> OfSequence<T>(object result, HubCall call) => new((IAsyncEnumerable<T>)result, call);

    private static HeldReader<T> OfReader<T>(object result, HubCall call) => new((ChannelReader<T>)result, call);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "SignalR asks for the same interfaces: where they are gone, the method streams nothing.")]
    private static Type? SequenceIn(Type type) => Array.Find([type, .. type.GetInterfaces()], static one => Is(one, typeof(IAsyncEnumerable<>)));

    private static Type? ReaderIn(Type? type) => type is null || Is(type, typeof(ChannelReader<>)) ? type : ReaderIn(type.BaseType);

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    private sealed record Found(Type? Element, Holder? Holder);
}
