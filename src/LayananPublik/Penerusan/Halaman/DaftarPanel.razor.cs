using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>Dukcapil's list: shown line by line with what it would do, then applied where an officer has ticked it.</summary>
public sealed partial class DaftarPanel(IDbContextFactory<LayananDb> dbs, MejaKembali meja) : LayananComponent
{
    readonly List<Pratinjau> baris = [];
    string? galat, kabar;
    string kalimat = "Dapat diambil di loket pada jam layanan.";

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    int Siap => baris.Count(b => b is { Terapkan: true, Bisa: true, Hasil: null });

    int Banyak(Kecocokan k) => baris.Count(b => b.Temuan.Kecocokan == k);

    async Task BacaAsync(InputFileChangeEventArgs e)
    {
        baris.Clear();
        (galat, kabar) = (null, null);
        if (e.File.Size > BacaHasil.PalingBesar)
        {
            galat = $"Berkas ini terlalu besar; paling besar {BacaHasil.PalingBesar / 1024 / 1024} MB.";
            return;
        }
        using var isi = new MemoryStream();
        await using (var aliran = e.File.OpenReadStream(BacaHasil.PalingBesar, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        var hasil = BacaHasil.Baca(isi.ToArray());
        galat = hasil.Penolakan;
        if (hasil.Nilai is not { } terbaca) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var calon = await db.CalonHasilAsync(Petugas!, Selesai);
        baris.AddRange(terbaca.Zip(Pencocok.TanpaKembar([.. terbaca.Select(b => Pencocok.Baris(b, calon))]), Pratinjau.Dari));
        if (baris.Count == 0) kabar = "Semua baris belum diisi statusnya.";
    }

    async Task TerapkanAsync()
    {
        foreach (var b in baris.Where(b => b is { Terapkan: true, Bisa: true, Hasil: null }).ToList())
        {
            var hasil = await meja.TerapkanAsync(b.Calon!.ButirId, b.Isi, kalimat, Petugas!, Selesai);
            b.Hasil = hasil.Penolakan ?? $"Sudah diterapkan: {b.Calon.Nama} ({b.Calon.Nomor}).";
            StateHasChanged();
        }
        kabar = $"{baris.Count(b => b.Hasil is not null)} baris diterapkan.";
    }

    static void Pilih(Pratinjau b, object? nilai)
    {
        b.Calon = int.TryParse(nilai as string, out var id) ? b.Temuan.Pilihan.FirstOrDefault(p => p.ButirId == id) : null;
        b.Terapkan = false;
    }

    sealed class Pratinjau
    {
        public required BarisHasil Isi { get; init; }
        public required Temuan Temuan { get; init; }
        public Calon? Calon { get; set; }
        public bool Terapkan { get; set; }
        public string? Hasil { get; set; }

        public bool Bisa => Isi is { Galat: null, Putusan: not null } && Calon is not null;

        // A document that is a PDF is not there yet just because a list says so.
        public string? Catatan => Isi.Putusan == PutusanDukcapil.Selesai && Calon is { Fisik: false } ? "Hasilnya PDF: unggah di atas. Centang hanya bila diambil di loket." : null;

        public static Pratinjau Dari(BarisHasil isi, Temuan temuan)
        {
            var b = new Pratinjau { Isi = isi, Temuan = temuan, Calon = temuan.Kecocokan == Kecocokan.Pasti ? temuan.Calon : null };
            b.Terapkan = b.Bisa && b.Catatan is null;
            return b;
        }
    }
}
