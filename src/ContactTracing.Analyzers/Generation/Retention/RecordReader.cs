using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Writes how a record's anchor and its fulfilment are read.</summary>
internal static class RecordReader
{
    public static void Write(SourceWriter writer, RetentionModel model)
    {
        var type = model.Type.Reference;
        var anchor = model.Anchor.Member.IsHidden
            ? $"{type}.{TakenNames.AnchorAccessor}({Checked(model)})"
            : AnchorOf(model, model.IsReferenceType ? $"({Checked(model)})" : Checked(model), "Policy");
        writer.WriteLine();
        writer.WriteLine($"private static {AnchorType(model)} AnchorOf({type} record) =>");
        writer.WriteLine($"    {anchor};");
        if (model.Fulfilment is not { } fulfilment)
        {
            return;
        }

        var fulfilled = fulfilment.Member.IsHidden
            ? $"{type}.{TakenNames.FulfilmentAccessor}(record)"
            : FulfilledAt(fulfilment, "Policy");
        writer.WriteLine();
        writer.WriteLine($"private static {Instant}? FulfilledAt({type} record) =>");
        writer.WriteLine($"    {fulfilled};");
    }

    public static string AnchorType(RetentionModel model) => model.Anchor.Kind == AnchorKind.Date ? Date : Instant;

    /// <summary>The anchor of <paramref name="receiver"/>; <paramref name="policy"/> is an expression for the policy.</summary>
    public static string AnchorOf(RetentionModel model, string receiver, string policy)
    {
        var member = model.Anchor.Member.ReadFrom(receiver);
        return model.Anchor.Kind == AnchorKind.DateAsInstant
            ? $"{member} is {Date} date ? {StartOfDay(policy)} : default({Instant})"
            : member;
    }

    /// <summary>The instant at which the purpose of <c>record</c> is fulfilled, or null.</summary>
    public static string FulfilledAt(FulfilmentModel fulfilment, string policy)
    {
        var member = fulfilment.Member.ReadFrom("record");
        return fulfilment.Kind switch
        {
            FulfilmentKind.Flag => FulfilledWhen(member),
            FulfilmentKind.NullableFlag => FulfilledWhen(member + " == true"),
            FulfilmentKind.Instant => $"{member} == default({Instant}) ? ({Instant}?)null : {member}",
            FulfilmentKind.NullableInstant => member,
            FulfilmentKind.Date => $"{member} is {Date} date && date != default({Date}) ? {StartOfDay(policy)} : ({Instant}?)null",
            FulfilmentKind.NullableDate => $"{member} is {Date} date ? {StartOfDay(policy)} : ({Instant}?)null",
            _ => FulfilledWhen($"!({member} is null)"),
        };
    }

    private static string FulfilledWhen(string condition) => $"{Library}RetentionPolicy.FulfilledWhen({condition})";

    private static string StartOfDay(string policy) => $"{policy}.Zone.StartOfDay(date.Year, date.Month, date.Day)";

    private static string Checked(RetentionModel model) =>
        model.IsReferenceType ? "record ?? throw new global::System.ArgumentNullException(nameof(record))" : "record";
}
