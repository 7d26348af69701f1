namespace LayananPublik.Pelayanan;

/// <summary>A document that the answers so far call for.</summary>
public sealed record RencanaDokumen(string Kunci, DokumenPaket Dokumen, string Layanan, string? Untuk, Anggota? Orang);

/// <summary>Makes the documents of a draft follow its answers: new ones come, those no longer needed go, each behind what it waits for.</summary>
public static class SusunPaket
{
    /// <summary>Which documents the answers call for. What depends on an answer that is not there yet is not among them.</summary>
    public static IReadOnlyList<RencanaDokumen> Rencana(this Permohonan p) => p.Paket is not { } paket ? [] : [.. paket.Rincian.Dokumen.Where(d => !d.Mati && p.Berlaku(d.Bila)).SelectMany(d => Rencana(p, d)) is var semua && semua.Any() ? semua : [Sementara(paket.Rincian)]];

    /// <summary>The services by which the bundle may make documents.</summary>
    public static IReadOnlyList<string> KodeLayanan(RincianPaket r) => [.. r.Dokumen.Where(d => !d.Mati).SelectMany(d => d.Pengganti is { } lain ? new[] { d.Layanan, lain.Layanan } : [d.Layanan]).Distinct()];

    /// <summary>Gives back the documents that are no longer made; the caller deletes them.</summary>
    public static IReadOnlyList<Butir> Susun(this Permohonan p, Func<string, Layanan?> layanan)
    {
        var rencana = p.Rencana();
        foreach (var b in p.Butir.Where(b => b.Kunci is null))
            if (rencana.FirstOrDefault(r => r.Layanan == b.Layanan.Kode) is { } tempat) b.Tempati(tempat.Kunci, tempat.Untuk, tempat.Dokumen.Orang is not null);
        var lepas = p.Butir.Where(b => rencana.All(r => r.Kunci != b.Kunci || r.Layanan != b.Layanan.Kode)).ToList();
        foreach (var b in lepas) p.LepasButir(b);
        foreach (var r in rencana)
        {
            if (p.Butir.FirstOrDefault(b => b.Kunci == r.Kunci) is { } ada) ada.Tempati(r.Kunci, r.Untuk, r.Dokumen.Orang is not null);
            else if (layanan(r.Layanan) is { } l) Bawaan(p.TambahButir(l, r.Kunci, r.Untuk, r.Dokumen.Orang is not null));
        }
        foreach (var b in p.Butir) b.Sesudah([.. p.Butir.Where(x => x != b && b.Dokumen()!.BergantungPada.Contains(x.Dokumen()!.Id))]);
        SamakanBerkas(p);
        p.KaitkanBerkas();
        p.Sebarkan();
        return lepas;
    }

    public static bool Berlaku(this Permohonan p, Bila? bila) => bila is null || bila.Nilai(p.Kolam(), p.HariUkur) == Kepastian.Ya;

    // Until the answer comes that says which, one stands for all: an application without a document is none.
    static RencanaDokumen Sementara(RincianPaket r) => r.Dokumen.First(d => !d.Mati) is var d ? new(d.Id, d, d.Layanan, d.Untuk, null) : throw new InvalidOperationException("A bundle without documents.");

    static IEnumerable<RencanaDokumen> Rencana(Permohonan p, DokumenPaket d)
    {
        var kode = d.Pengganti is { } lain && p.Berlaku(lain.Bila) ? lain.Layanan : d.Layanan;
        return d.Jumlah == JumlahDokumen.Satu ? [new(d.Id, d, kode, d.Untuk, null)]
            : Anggota.Dari(p).Where(a => a.Dewasa == (d.Jumlah == JumlahDokumen.PerDewasa)).Select((a, i) => new RencanaDokumen($"{d.Id}-{i + 1}", d, kode, a.Nama, a));
    }

    static void Bawaan(Butir b)
    {
        foreach (var f in b.FieldSendiri().Where(f => f.Bawaan is { Length: > 0 })) b.IsiField(f.Name, f.Bawaan);
    }

    static void SamakanBerkas(Permohonan p)
    {
        var r = p.Paket!.Rincian;
        foreach (var k in p.Berkas) if (r.Sama.TryGetValue(k.Dok, out var dok)) k.Samakan(dok, SyaratPaket.Nama(r, dok, k.Nama));
    }
}
