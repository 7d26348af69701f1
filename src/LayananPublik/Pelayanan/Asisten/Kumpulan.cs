namespace LayananPublik.Pelayanan;

/// <summary>Photos that came since the last answer. An album is as many messages, often as many deliveries, seconds apart: one answer serves them all.</summary>
public static class Kumpulan
{
    /// <summary>So long nothing may follow before they are answered.</summary>
    public static readonly TimeSpan Jeda = TimeSpan.FromSeconds(3);

    // One letter for each photo: sure of its requirement, or guessed by the order asked; and how many were asked when the first came.
    const string Terkumpul = "terima", Diminta = "diminta", Tujuan = "untuk";
    const char Pasti = 'p', Tebakan = 't';

    /// <summary>The application whose photos wait for their answer; null when none do.</summary>
    public static int? Untuk(Obrolan o) => o.Sesi.Ingatan[Terkumpul] is not null && int.TryParse(o.Sesi.Ingatan[Tujuan], out var id) ? id : null;

    /// <summary>Files a photo under its requirement, or under the one that the order suggests; null when the service asks for none.</summary>
    public static Berkas? Terima(Obrolan o, Permohonan p)
    {
        var disebut = PilihSyarat.Disebut(p, o.Pesan.Teks);
        if ((disebut ?? PilihSyarat.Untuk(p, null)) is not { } tujuan) return null;
        var sebelum = o.Sesi.Ingatan[Terkumpul] ?? "";
        if (sebelum.Length == 0) o.Ingat(Diminta, $"{(p.BerkasDiminta() is { Count: > 0 } diminta ? diminta.Count : p.BerkasOpsional().Count)}");
        o.Ingat(Tujuan, $"{p.Id}");
        var berkas = p.TerimaBerkas(tujuan.Syarat.Dok, tujuan.Nama, o.Pesan.Lampiran, o.Pesan.Lampiran?.IsiLemari, o.Pada);
        o.Ingat(Terkumpul, sebelum + (disebut is not null || tujuan.Pasti && !sebelum.Contains(Tebakan) ? Pasti : Tebakan));
        return berkas;
    }

    /// <summary>Some of the files are still being fetched: what they are worth is not known yet.</summary>
    public static bool MasihDiunduh(Obrolan o, Permohonan p) => Milik(o, p).Any(b => b.Lampiran is { Ditunggu: true } && b.Putusan == Putusan.Belum);

    /// <summary>Ends the collecting and says what came. Photos sent together whose number is not that of the documents asked for are set aside, to be asked about one by one.</summary>
    public static string Selesaikan(Obrolan o, Permohonan p)
    {
        if (o.Sesi.Ingatan[Terkumpul] is not { } tanda || Untuk(o) != p.Id) return "";
        var milik = Milik(o, p);
        var diminta = int.TryParse(o.Sesi.Ingatan[Diminta], out var n) ? n : 0;
        o.Ingat(Terkumpul, null);
        o.Ingat(Diminta, null);
        o.Ingat(Tujuan, null);
        o.Sesi.TungguSusulan(null);
        var tebakan = milik.Where((b, i) => i < tanda.Length && tanda[i] == Tebakan && b.Putusan == Putusan.Belum).ToList();
        if (tebakan.Count > 1 && tebakan.Count != diminta - (milik.Count - tebakan.Count) && Pengajuan.IniDraf(p))
            foreach (var b in tebakan) p.PindahkanBerkas(b, Berkas.BelumDipilah, $"Foto ke-{milik.IndexOf(b) + 1}");
        return KalimatBerkas.Diterima([.. milik.Where(b => b is { Putusan: Putusan.Belum, Dok: not Berkas.BelumDipilah })], p);
    }

    static List<Berkas> Milik(Obrolan o, Permohonan p) =>
        [.. p.Berkas.Where(b => b.LampiranId is not null || b.Lampiran is not null).OrderBy(b => b.Id > 0 ? b.Id : int.MaxValue).TakeLast(o.Sesi.Ingatan[Terkumpul]?.Length ?? 0)];
}
