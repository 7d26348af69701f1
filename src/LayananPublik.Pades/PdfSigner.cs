using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace LayananPublik.Pades;

/// <summary>What the signature says of itself.</summary>
public sealed record SignatureDetails(string Name, string Reason, string Location, DateTimeOffset At);

/// <summary>
/// Signs a finished PDF (PAdES) by an incremental update: not a byte of what was there changes, so earlier signatures stay valid and marks,
/// tags and metadata stay as they were. The field is invisible; what people see is part of the page.
/// </summary>
public static class PdfSigner
{
    /// <param name="seal">Called with the finished signature before it is put into the file, for a timestamp.</param>
    /// <exception cref="PdfFormatException">The file cannot be continued.</exception>
    public static async Task<byte[]> SignAsync(byte[] pdf, SigningKey key, SignatureDetails details, Func<SignedCms, CancellationToken, Task>? seal, CancellationToken ct)
    {
        for (var room = CadesSignature.Room(key) + (seal is null ? 0 : TimestampClient.Room); ;)
        {
            var (file, gap) = Prepare(pdf, details, room);
            var cms = CadesSignature.Sign([.. file.AsSpan(0, gap.Start.Value), .. file.AsSpan(gap.End.Value)], key);
            if (seal is not null) await seal(cms, ct);
            var signature = cms.Encode();
            if (signature.Length > room)
            {
                // An authority with an unusual number of certificates: once more, with room for it.
                room = signature.Length + 1024;
                continue;
            }
            Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file.AsSpan(gap.Start.Value + 1));
            return file;
        }
    }

    /// <summary>The file with an empty signature, and where its hexadecimal digits stand (with &lt; and &gt;).</summary>
    static (byte[] File, Range Gap) Prepare(byte[] pdf, SignatureDetails details, int room)
    {
        var file = PdfFile.Open(pdf);
        using var update = new PdfUpdate(pdf, file);
        var (signature, field) = (update.NewRef(), update.NewRef());
        var (form, fields) = Form(file, update, out var name);
        var page = file.Pages() is [var first, ..] ? first : throw new PdfFormatException("The file has no page.");
        var gap = update.AddSignature(signature, Dictionary(details), room);
        update.Add(field, Widget(update, name, page, signature));
        fields.Items.Add(field);
        form();
        Annotate(file, update, page, field);
        update.Finish(details.At);
        var bytes = update.ToArray();
        update.PatchByteRange(bytes, gap);
        return (bytes, gap);
    }

    static string Dictionary(SignatureDetails d) =>
        $"/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name {Text(d.Name)} /Reason {Text(d.Reason)} /Location {Text(d.Location)} /M (D:{d.At.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}+00'00')";

    // Printed and not hidden (PDF/A asks for both), locked, without size; the empty picture is for readers that insist on one.
    static PdfDict Widget(PdfUpdate update, string name, PdfRef page, PdfRef signature)
    {
        var picture = update.NewRef();
        update.AddEmptyForm(picture);
        return new([new("/Type", new PdfAtom("/Annot")), new("/Subtype", new PdfAtom("/Widget")), new("/FT", new PdfAtom("/Sig")), new("/T", new PdfAtom($"({name})")), new("/F", new PdfAtom("132")),
            new("/Rect", new PdfArray([new PdfAtom("0"), new PdfAtom("0"), new PdfAtom("0"), new PdfAtom("0")])), new("/AP", new PdfDict([new("/N", picture)])), new("/P", page), new("/V", signature)]);
    }

    /// <summary>The form's fields, ready for one more; the action writes whichever objects hold them.</summary>
    static (Action Write, PdfArray Fields) Form(PdfFile file, PdfUpdate update, out string name)
    {
        var root = file.Root.Copy();
        var form = file.Dict(root["AcroForm"])?.Copy() ?? new PdfDict();
        var fields = new PdfArray([.. file.Array(form["Fields"])?.Items ?? []]);
        var taken = fields.Items.Select(f => (file.Resolve(file.Dict(f)?["T"]) as PdfAtom)?.Text).ToHashSet(StringComparer.Ordinal);
        var n = 1;
        while (taken.Contains($"(Tanda{n})")) n++;
        name = $"Tanda{n}";
        return (() =>
        {
            if (form["Fields"] is PdfRef elsewhere) update.Add(elsewhere, fields);
            else form["Fields"] = fields;
            var flags = (file.Resolve(form["SigFlags"]) as PdfAtom)?.Integer ?? 0;
            form["SigFlags"] = new PdfAtom((flags | 3).ToString(CultureInfo.InvariantCulture));
            if (root["AcroForm"] is PdfRef own) update.Add(own, form);
            else
            {
                root["AcroForm"] = form;
                update.Add(file.RootRef, root);
            }
        }, fields);
    }

    static void Annotate(PdfFile file, PdfUpdate update, PdfRef page, PdfRef field)
    {
        var d = file.Dict(page)!.Copy();
        var annotations = new PdfArray([.. file.Array(d["Annots"])?.Items ?? [], field]);
        if (d["Annots"] is PdfRef elsewhere)
        {
            update.Add(elsewhere, annotations);
            return;
        }
        d["Annots"] = annotations;
        update.Add(page, d);
    }

    /// <summary>A PDF text string: plain where it can be, else UTF-16.</summary>
    static string Text(string text)
    {
        if (text.Any(c => c is < ' ' or > '~')) return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
        return $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
    }
}
