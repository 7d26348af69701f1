using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>One disposition on the screen of its dinas: what the office tells, the talk, and what can be done now.</summary>
public sealed partial class DinasKasusPage(IDbContextFactory<LayananDb> dbs, MejaDinas meja, JamKantor jamKantor, Siaran siaran)
{
    const long FotoTerbesar = 10 * 1024 * 1024;

    readonly List<FotoBaru> foto = [];
    KasusDinas? kasus;
    AksiDinas aksi;
    Guid sekali;
    string? galat, galatFoto, teks;
    bool terbuka, dimuat;
    int untuk;

    [Parameter] public int Id { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    JamKantor Jam => kasus is { } k ? jamKantor.Di(k.ZonaWaktu) : jamKantor;

    string Judul => aksi switch { AksiDinas.Lapor => "Laporkan kemajuan", AksiDinas.Selesai => "Selesai dikerjakan", AksiDinas.Tanya => "Tanya kantor", _ => "Kembalikan ke kantor" };

    string Tombol => aksi switch { AksiDinas.Lapor => "Kirim kemajuan", AksiDinas.Selesai => "Laporkan selesai", AksiDinas.Tanya => "Kirim pertanyaan", _ => "Kembalikan" };

    string Tanya => aksi switch
    {
        AksiDinas.Lapor => "Apa yang sudah dikerjakan?",
        AksiDinas.Selesai => "Apa hasilnya? Kalimat ini dibaca warga.",
        AksiDinas.Tanya => "Apa yang perlu diketahui?",
        _ => "Mengapa bukan tugas dinas Anda, atau tidak dapat dikerjakan?"
    };

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Aduan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (untuk == Id) return;
        (untuk, kasus, dimuat, galat) = (Id, null, false, null);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (kasus, dimuat) = (Petugas.Boleh(Izin.TindakAduan) ? await db.KasusDinasAsync(Id, Petugas.UnitKerjaId, jamKantor.Sekarang, Selesai) : null, true);
    }

    async Task TerimaAsync()
    {
        (aksi, sekali, teks) = (AksiDinas.Terima, Guid.NewGuid(), null);
        galat = (await KirimAsync([])).Penolakan;
    }

    void Buka(AksiDinas apa)
    {
        foto.Clear();
        (aksi, sekali, teks, galat, galatFoto, terbuka) = (apa, Guid.NewGuid(), null, null, null, true);
    }

    async Task PilihAsync(InputFileChangeEventArgs e)
    {
        foto.Clear();
        galatFoto = e.FileCount > KerjaAduan.FotoTerbanyak ? $"Pilih paling banyak {KerjaAduan.FotoTerbanyak} foto." : null;
        if (galatFoto is not null) return;
        foreach (var b in e.GetMultipleFiles(KerjaAduan.FotoTerbanyak))
        {
            if (b.Size > FotoTerbesar)
            {
                galatFoto = $"Foto {b.Name} lebih besar dari 10 MB. Pilih yang lebih kecil.";
                continue;
            }
            using var isi = new MemoryStream();
            await using (var aliran = b.OpenReadStream(FotoTerbesar, Selesai)) await aliran.CopyToAsync(isi, Selesai);
            foto.Add(new(b.Name, isi.ToArray()));
        }
    }

    Task<Hasil> SimpanAsync() => galatFoto is { } g ? Task.FromResult(Hasil.Ditolak(g)) : KirimAsync(foto);

    async Task<Hasil> KirimAsync(IReadOnlyList<FotoBaru> lampiran)
    {
        var hasil = await meja.LakukanAsync(aksi, Id, PelakuDinas.Dari(Petugas!)! with { Sekali = sekali }, teks, [.. lampiran], Selesai);
        if (hasil.Berhasil) foto.Clear();
        await MuatAsync();
        return hasil;
    }
}
