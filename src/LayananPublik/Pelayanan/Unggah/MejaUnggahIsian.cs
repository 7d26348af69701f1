using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

// Answers typed on the page, by the same rules as at the counter and in the chat.
public sealed partial class MejaUnggah
{
    /// <summary>Keeps every answer that can be taken; the others come back by field with what is wrong.</summary>
    public async Task<Hasil<IReadOnlyDictionary<string, string>>> IsiAsync(string kunci, string? cookie, IReadOnlyDictionary<string, string> jawaban, CancellationToken ct)
    {
        Dictionary<string, string> galat = [];
        var hasil = await LakukanAsync(kunci, cookie, async (t, db) =>
        {
            galat.Clear();
            var (p, pada) = (t.Permohonan, jam.GetUtcNow());
            var hariIni = new JamKantor(jam, p.UnitKerja.ZonaWaktu).TanggalPada(pada);
            List<string> berubah = [];
            foreach (var f in FieldUnggah.Untuk(p))
                if (jawaban.GetValueOrDefault(f.Field.Name) is { } teks && teks.Trim().Length > 0 && await SatuAsync(p, f, teks, hariIni, db, ct) is var (label, salah))
                {
                    if (salah.Length > 0) galat[f.Field.Name] = salah;
                    else berubah.Add(label);
                }
            if (berubah.Count == 0) return Hasil.Baik;
            p.Butir[0].Catat(Pelaku.Warga, pada, "Isi data lewat tautan", string.Join(", ", berubah));
            pendaftaran.Kabarkan(p, db);
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan<IReadOnlyDictionary<string, string>>(galat) : hasil;
    }

    static async Task<(string Label, string Galat)> SatuAsync(Permohonan p, (Butir Butir, FieldLayanan Field) f, string teks, DateOnly hariIni, LayananDb db, CancellationToken ct)
    {
        var label = f.Field.Label.TrimEnd('?');
        if (f.Field.Name == Isian.KodeWilayah)
        {
            if ((await db.KelurahanUnggahAsync(p.UnitKerja.Jalur, ct)).Find(k => k.Nilai == teks) is not { } pilihan) return (label, "Pilih kelurahan atau desa dari daftar.");
            PermohonanBaru.Tempatkan(p, (await db.UnitKerja.FindAsync([pilihan.Id], ct))!);
            return (label, "");
        }
        // A wish for a time is free text here; the officer sets the slot.
        var baca = f.Field.Type == TipeField.Slot ? f.Field with { Type = TipeField.Text, Validasi = null } : f.Field;
        if (!IsianField.TryNormal(baca, teks, hariIni, out var nilai, out var galat) || !IsianField.Selaras(baca, nilai, f.Butir.SemuaIsian, hariIni, out galat)) return (label, galat);
        return (label, p.Isi(f.Butir, f.Field.Name, nilai).Penolakan ?? "");
    }
}
