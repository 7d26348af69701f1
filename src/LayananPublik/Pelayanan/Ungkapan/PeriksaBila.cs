namespace LayananPublik.Pelayanan;

/// <summary>Holds a condition against the fields of its form, for the editor: every fault with its place and what to write instead.</summary>
public static class PeriksaBila
{
    const int PilihanDisebut = 10;

    /// <summary>All faults of a condition over these fields; empty when it is good. A text that cannot be read has one.</summary>
    public static IReadOnlyList<GalatBila> Semua(string? teks, IReadOnlyList<FieldLayanan> field)
    {
        var (ungkapan, galat) = UraiBila.Baca(teks?.Trim() ?? "");
        return galat is not null ? [galat] : [.. Telusur(ungkapan!, field).OrderBy(g => g.Letak)];
    }

    static IEnumerable<GalatBila> Telusur(Ungkapan u, IReadOnlyList<FieldLayanan> field) => u switch
    {
        Gabungan g => [.. Telusur(g.Kiri, field), .. Telusur(g.Kanan, field)],
        Ingkaran i => Telusur(i.Isi, field),
        Ada a => Kenal(a.Dari, field, _ => []),
        Setuju s => Kenal(s.Dari, field, f => f.Type == TipeField.Bool ? [] : [new(s.Dari.Letak, $"Isian {f.Name} bukan pertanyaan ya/tidak; tulis juga nilainya, contoh {f.Name} = {Contoh(f)}")]),
        Termasuk t => Kenal(t.Dari, field, f => t.Pilihan.SelectMany(h => Cocok(t.Dari, f, h, t.Kata))),
        Urutan r => Kenal(r.Dari, field, f => [.. Terurut(r, f), .. Cocok(r.Dari, f, r.Patokan, r.Tanda)]),
        _ => []
    };

    static IEnumerable<GalatBila> Kenal(Sumber s, IReadOnlyList<FieldLayanan> field, Func<FieldLayanan, IEnumerable<GalatBila>> lanjut)
    {
        if (field.FirstOrDefault(f => f.Name == s.Field) is not { } f)
        {
            var mirip = field.Select(x => (x.Name, Beda: Jarak(x.Name, s.Field))).Where(x => x.Beda <= Math.Max(2, s.Field.Length / 3) || x.Name.Contains(s.Field, StringComparison.Ordinal)).OrderBy(x => x.Beda).FirstOrDefault().Name;
            return [new(s.Letak, mirip is null ? $"Isian \"{s.Field}\" tidak ada pada layanan ini" : $"Isian \"{s.Field}\" tidak ada; maksudnya {mirip}?")];
        }
        return s.Fungsi switch
        {
            Sumber.Umur when f.Type is not (TipeField.Date or TipeField.DateTime) => [new(s.Letak, $"umur(…) hanya untuk isian tanggal; {f.Name} bukan tanggal")],
            Sumber.Jumlah when f.Type is not (TipeField.DaftarOrang or TipeField.MultiEnum) => [new(s.Letak, $"jumlah(…) hanya untuk daftar orang atau pilihan ganda; {f.Name} bukan itu")],
            _ => lanjut(f)
        };
    }

    static IEnumerable<GalatBila> Terurut(Urutan r, FieldLayanan f) =>
        r.Dari.Fungsi is not null || Angka(f) || Waktu(f) ? [] : [new(r.Dari.Letak, $"Isian {f.Name} tidak dapat dibandingkan dengan {r.Tanda}; pakai = atau dalam (…)")];

    static IEnumerable<GalatBila> Cocok(Sumber s, FieldLayanan f, Harga h, string kata)
    {
        if (s.Fungsi is not null || Angka(f)) return h.Jenis == JenisHarga.Angka ? [] : [new(h.Letak, $"{(s.Fungsi is null ? f.Name : $"{s.Fungsi}({f.Name})")} dibandingkan dengan angka, contoh 5")];
        if (Waktu(f)) return h.Jenis == JenisHarga.Tanggal ? [] : [new(h.Letak, $"Isian {f.Name} dibandingkan dengan tanggal, contoh 31-12-2026 atau hari_ini")];
        if (f.Type == TipeField.Bool) return h.Isi is "ya" or "tidak" ? [] : [new(h.Letak, $"Isian {f.Name} dijawab ya atau tidak")];
        if (h.Jenis != JenisHarga.Teks) return [new(h.Letak, $"Isian {f.Name} dibandingkan dengan tulisan di antara tanda kutip")];
        if (f.Opsi.Count == 0) return kata == "memuat" ? [new(h.Letak, $"memuat hanya untuk pilihan ganda; {f.Name} bukan itu")] : [];
        if (f.Opsi.Contains(h.Isi, StringComparer.OrdinalIgnoreCase)) return kata == "memuat" && f.Type != TipeField.MultiEnum ? [new(s.Letak, $"Isian {f.Name} hanya satu pilihan; pakai = atau dalam (…)")] : [];
        return [new(h.Letak, $"Pilihan \"{h.Isi}\" tidak ada pada {f.Name}; yang ada: {string.Join(", ", f.Opsi.Take(PilihanDisebut))}{(f.Opsi.Count > PilihanDisebut ? ", …" : "")}")];
    }

    static bool Angka(FieldLayanan f) => f.Type is TipeField.Int or TipeField.Decimal or TipeField.Uang or TipeField.Year;

    static bool Waktu(FieldLayanan f) => f.Type is TipeField.Date or TipeField.DateTime;

    static string Contoh(FieldLayanan f) => f.Opsi.Count > 0 ? $"\"{f.Opsi[0]}\"" : Angka(f) ? "5" : Waktu(f) ? "31-12-2026" : "\"…\"";

    static int Jarak(string a, string b)
    {
        var baris = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (serong, kiri) = (baris[0], baris[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var sini = Math.Min(Math.Min(kiri, baris[j]) + 1, serong + (a[i - 1] == b[j - 1] ? 0 : 1));
                (serong, baris[j], kiri) = (baris[j], sini, sini);
            }
        }
        return baris[b.Length];
    }
}
